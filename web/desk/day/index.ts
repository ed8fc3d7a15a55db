// How the day goes at this office.
export { DayPage } from './day-page.tsx'
