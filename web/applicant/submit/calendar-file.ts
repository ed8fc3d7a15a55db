interface Appointment {
  readonly id: string
  /** Local minute in Shanghai. */
  readonly start: string
  readonly minutes: number
  readonly title: string
  readonly place: string
  readonly note: string
}

/** An appointment as iCalendar (RFC 5545), with a reminder two hours before. */
export function makeCalendarFile(appointment: Appointment, stamp: Date): string {
  const start = new Date(`${appointment.start}:00+08:00`)
  const end = new Date(start.getTime() + appointment.minutes * 60_000)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Haoban//Booking//ZH',
    'BEGIN:VEVENT',
    `UID:${appointment.id}@haoban`,
    `DTSTAMP:${format(stamp)}`,
    `DTSTART:${format(start)}`,
    `DTEND:${format(end)}`,
    `SUMMARY:${quote(appointment.title)}`,
    `LOCATION:${quote(appointment.place)}`,
    `DESCRIPTION:${quote(appointment.note)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT2H',
    `DESCRIPTION:${quote(appointment.title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .flatMap(fold)
    .join('\r\n')
}

function format(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/gu, '')
}

function quote(text: string): string {
  return text.replace(/[\\;,]/gu, (letter) => `\\${letter}`).replace(/\r?\n/gu, '\\n')
}

/** Lines are at most 75 octets; the next one goes on after a blank. Chinese takes three octets a character. */
function fold(line: string): readonly string[] {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += letter
    octets += size
  }
  return [...lines, current]
}
