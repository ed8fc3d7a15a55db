// Booking (预约) a time at an office: opening hours, the slots they make, when one may book, cancel and check in, and
// what follows from not coming. Every number comes from the booking terms of the matter. Minutes are local texts in
// Shanghai, `2026-11-25T09:30`; who has booked what is kept by the store.
export { findBookingCode, makeBookingCode } from './code.ts'
export {
  formatHours,
  getHours,
  type OpeningHours,
  type ParsedHours,
  parseHours,
  type Stretch,
} from './hours.ts'
export {
  canCancel,
  decideCheckIn,
  findCancelLimit,
  findFirstDayThatCounts,
  findPauseEnd,
  isMissed,
} from './rules.ts'
export {
  findEarliestFree,
  isBookable,
  listBookableDays,
  listPlaces,
  listSlotStarts,
  type Place,
} from './slot.ts'
