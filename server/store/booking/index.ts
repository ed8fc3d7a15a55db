// Who has booked what: bookings, and a counter for each slot that makes it impossible to book more than its capacity.
// The rules are those of #booking; everything here happens in the caller's transaction.
export { type Booked, type BookingRequest, bookSlot } from './book.ts'
export type { Booking, BookingStatus } from './booking.ts'
export { cancelBooking, checkInBooking, markMissedBookings } from './change.ts'
export { findBooking, findBookingByCode, findCurrentBooking, listBookingsOfDay } from './find.ts'
export { listFreePlaces } from './slot.ts'
