import { Temporal } from 'temporal-polyfill'

/** Where a time of day is meant: a fixed distance from UTC in seconds, or a region such as `Asia/Shanghai`. */
export type Zone =
  | { readonly kind: 'offset'; readonly seconds: number }
  | { readonly kind: 'region'; readonly id: string }

const furthestOffset = 18 * 3600
const offset = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/
const anyDay = new Temporal.PlainDateTime(1970, 1, 1)

/** Reads `Z`, `+08:00`, `-02:45:55` or `@Asia/Shanghai`; undefined when it is no zone. */
export function findZone(text: string): Zone | undefined {
  if (text === 'Z' || text === 'z') return { kind: 'offset', seconds: 0 }
  if (text.startsWith('@')) return findRegion(text.slice(1))
  const match = offset.exec(text)
  if (match === null) return undefined
  const [, sign, hours, minutes, seconds = '0'] = match
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return offsetZone(sign === '-' ? -total : total)
}

export function offsetZone(seconds: number): Zone | undefined {
  return Math.abs(seconds) <= furthestOffset ? { kind: 'offset', seconds } : undefined
}

function findRegion(id: string): Zone | undefined {
  try {
    anyDay.toZonedDateTime(id)
    return { kind: 'region', id }
  } catch {
    return undefined
  }
}

export function formatZone(zone: Zone | null): string {
  if (zone === null) return ''
  if (zone.kind === 'region') return `@${zone.id}`
  if (zone.seconds === 0) return 'Z'
  const distance = Math.abs(zone.seconds)
  const parts = [Math.trunc(distance / 3600), Math.trunc(distance / 60) % 60, distance % 60]
  const shown = distance % 60 === 0 ? parts.slice(0, 2) : parts
  return (zone.seconds < 0 ? '-' : '+') + shown.map((part) => String(part).padStart(2, '0')).join(':')
}

/** How far local time is ahead of UTC, in seconds, at that local moment. */
export function offsetSecondsAt(zone: Zone, moment: Temporal.PlainDateTime): number {
  if (zone.kind === 'offset') return zone.seconds
  return moment.toZonedDateTime(zone.id).offsetNanoseconds / 1e9
}
