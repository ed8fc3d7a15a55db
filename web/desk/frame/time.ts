const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** Local time in Shanghai, where the counters are: `2026-11-25T09:30:05`. */
export function localTime(at: number | string): string {
  return clock.format(new Date(at)).replace(' ', 'T')
}

/** `09:30` of an instant. */
export function timeOfDay(at: number | string): string {
  return localTime(at).slice(11, 16)
}

/** Whole minutes from one local time to another; negative when it lies before. */
export function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(`${to.slice(0, 16)}Z`) - Date.parse(`${from.slice(0, 16)}Z`)) / 60_000)
}

/** `4:05`, or `1:04:05` for what takes longer than an hour. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0'))
  const hours = Math.floor(whole / 3600)
  return hours > 0 ? `${hours}:${parts.join(':')}` : `${Math.floor(whole / 60)}:${parts[1]}`
}
