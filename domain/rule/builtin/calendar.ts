import { Decimal } from '../decimal.ts'
import type { FeelDate, FeelValue } from '../value.ts'
import { builtin, signature } from './builtin.ts'
import { date, dateTime } from './parameter.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Functions that say where in the calendar a day is. Weeks are those of ISO 8601. */
export const calendarFunctions = [
  ofDay('day of year', (day) => new Decimal(day.dayOfYear)),
  ofDay('day of week', (day) => weekdays[day.dayOfWeek - 1]),
  ofDay('month of year', (day) => months[day.month - 1]),
  ofDay('week of year', (day) => new Decimal(day.weekOfYear ?? 0)),
]

function ofDay(name: string, read: (day: FeelDate) => FeelValue | undefined) {
  return builtin(
    name,
    signature([date('date')], read),
    signature([dateTime('date')], (moment) => read(moment.plain.toPlainDate())),
  )
}
