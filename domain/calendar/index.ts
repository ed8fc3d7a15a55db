// Dates as the law counts them: calendar dates in Shanghai, working days (工作日) by the State Council's yearly
// arrangement, and due dates that can say how they were computed. Days are texts `YYYY-MM-DD`, minutes
// `YYYY-MM-DDTHH:MM`; there is no clock in here.
export { addDays, addMinutes, daysBetween, isDay, localDay, localMinute, weekdayOf } from './day.ts'
export { addWorkingDays, countWorkingDays, type DueDate, explainDueDate, type Pause } from './due.ts'
export { addPeriod, describePeriod, isPeriod } from './period.ts'
export {
  type CalendarDay,
  type CalendarProblem,
  findException,
  isWorkingDay,
  parseCalendar,
  plainWeeks,
  type WorkCalendar,
} from './work-calendar.ts'
