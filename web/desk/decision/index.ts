// What people of the accountable office see: what they decide, what they check again, and the switch of each matter.
export { DecisionsPage } from './decisions-page.tsx'
export { ReviewPage } from './review-page.tsx'
export { Switches } from './switches.tsx'
