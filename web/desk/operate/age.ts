/** How long something takes or waits, in the largest unit that says enough. */
export interface Age {
  readonly unit: 'seconds' | 'minutes' | 'hours' | 'days'
  readonly count: number
}

/** The time between two moments, in milliseconds since 1970; nothing is less than no time. */
export function ageBetween(from: number, to: number): Age {
  const seconds = Math.max(0, Math.floor((to - from) / 1000))
  if (seconds < 90) return { unit: 'seconds', count: seconds }
  const minutes = Math.floor(seconds / 60)
  if (minutes < 90) return { unit: 'minutes', count: minutes }
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}
