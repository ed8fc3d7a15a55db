/** One key as it went down. */
export interface Stroke {
  readonly key: string
  /** The place on the keyboard, which stays true while an input method swallows the letter. */
  readonly code: string
  readonly shift: boolean
  /** Milliseconds. */
  readonly at: number
}

/** A scanner types faster than any hand: at most this long between two keys. */
const quickest = 50
const shortest = 6

/** Keys that may belong to one scan: those that came quickly one after another, up to the latest. */
export function addStroke(strokes: readonly Stroke[], stroke: Stroke): readonly Stroke[] {
  const last = strokes.at(-1)
  return last && stroke.at - last.at > quickest ? [stroke] : [...strokes, stroke]
}

/** What a scanner typed before it pressed Enter, or undefined when it was a hand. */
export function readScan(strokes: readonly Stroke[]): string | undefined {
  const typed = strokes.map(readStroke).join('')
  return typed.length >= shortest ? typed : undefined
}

function readStroke({ key, code, shift }: Stroke): string {
  if ([...key].length === 1) return key
  const letter = /^(?:Key|Digit|Numpad)([A-Z0-9])$/u.exec(code)?.[1]
  if (letter !== undefined) return letter
  return marks[`${shift ? 'Shift+' : ''}${code}`] ?? ''
}

const marks: Readonly<Record<string, string>> = {
  Minus: '-',
  Slash: '/',
  Period: '.',
  'Shift+Semicolon': ':',
  'Shift+Slash': '?',
  Equal: '=',
}
