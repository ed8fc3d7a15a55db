// What every page of the applicant stands in: header and footer, one heading that takes the focus, reading aloud,
// one part at a time in the large edition, and who is signed in.
export { AskAgain, Failed, Lost, SignInFirst } from './empty.tsx'
export { FailureNotice } from './failure-notice.tsx'
export { Frame } from './frame.tsx'
export { Loading } from './loading.tsx'
export { Page } from './page.tsx'
export { loadSession, signInAddress, useSession } from './session.ts'
export { useAnswer } from './use-answer.ts'
