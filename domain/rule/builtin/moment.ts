import { Temporal } from 'temporal-polyfill'
import { type Decimal, findInteger } from '../decimal.ts'
import type { FeelDateTime, FeelTime } from '../time/date-time.ts'
import { dateTimeOf, timeOf } from '../time/date-time.ts'
import type { DaysDuration } from '../time/duration.ts'
import { findDuration, monthsDuration, nanosecondsPerSecond } from '../time/duration.ts'
import { findClock, findDate, findDateTime, findDay, findTime } from '../time/read.ts'
import { offsetZone } from '../time/zone.ts'
import type { FeelDate } from '../value.ts'
import { builtin, signature } from './builtin.ts'
import { date, dateTime, daysDuration, number, optional, text, time } from './parameter.ts'

const midnight = new Temporal.PlainTime()

/** Functions that make dates, times and durations. */
export const momentFunctions = [
  builtin(
    'date',
    signature([text('from')], findDate),
    signature([date('from')], (from) => from),
    signature([dateTime('from')], (from) => from.plain.toPlainDate()),
    signature([number('year'), number('month'), number('day')], (year, month, day) =>
      findDay(year.toNumber(), month.toNumber(), day.toNumber()),
    ),
  ),
  builtin(
    'time',
    signature([text('from')], findTime),
    signature([time('from')], (from) => from),
    signature([dateTime('from')], (from) => timeOf(from.plain.toPlainTime(), from.zone)),
    signature([date('from')], () => timeOf(midnight, offsetZone(0) ?? null)),
    signature(
      [number('hour'), number('minute'), number('second'), optional(daysDuration('offset'))],
      makeTime,
    ),
  ),
  builtin(
    'date and time',
    signature([text('from')], findDateTime),
    signature([dateTime('from')], (from) => from),
    signature([date('from')], (from) => dateTimeOf(from.toPlainDateTime(midnight), null)),
    signature([date('date'), time('time')], joinMoment),
    signature([dateTime('date'), time('time')], (day, clock) => joinMoment(day.plain.toPlainDate(), clock)),
  ),
  builtin('duration', signature([text('from')], findDuration)),
  builtin(
    'years and months duration',
    signature([date('from'), date('to')], monthsBetween),
    signature([date('from'), dateTime('to')], (from, to) => monthsBetween(from, to.plain.toPlainDate())),
    signature([dateTime('from'), date('to')], (from, to) => monthsBetween(from.plain.toPlainDate(), to)),
    signature([dateTime('from'), dateTime('to')], (from, to) =>
      monthsBetween(from.plain.toPlainDate(), to.plain.toPlainDate()),
    ),
  ),
]

function makeTime(
  hour: Decimal,
  minute: Decimal,
  second: Decimal,
  offset: DaysDuration | undefined,
): FeelTime | undefined {
  const whole = findInteger(second.trunc()) ?? -1
  const fraction = second.minus(second.trunc()).toFixed(9).slice(2)
  const plain = findClock(hour.toNumber(), minute.toNumber(), whole, fraction)
  const zone = offset === undefined ? null : offsetZone(Number(offset.nanoseconds / nanosecondsPerSecond))
  return plain === undefined || zone === undefined ? undefined : timeOf(plain, zone)
}

function joinMoment(day: FeelDate, clock: FeelTime): FeelDateTime {
  return dateTimeOf(day.toPlainDateTime(clock.plain), clock.zone)
}

/** Whole months from day to day; the time of day does not count. */
function monthsBetween(from: FeelDate, to: FeelDate) {
  return monthsDuration(from.until(to, { largestUnit: 'month' }).months)
}
