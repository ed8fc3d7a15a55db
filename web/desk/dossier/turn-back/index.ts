// Saying no: asking for correction, once and completely, or denying, with every reason the applicant needs to know.
export { TurnBack } from './turn-back.tsx'
