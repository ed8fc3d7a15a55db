import { type Form, printOf } from '../form/print.ts'
import { type Line, wholeLine } from '../layout/line.ts'
import type { Draft } from './kind.ts'

/** Looks for a value by its form alone, where its label was not read; keeps the surest. */
export function findLoose(
  draft: Draft,
  key: string,
  form: Form,
  where: (line: Line) => boolean = () => true,
): void {
  if (draft.found.has(key)) return
  const candidates = draft.page.lines
    .filter((line) => !draft.page.stops.has(line) && where(line))
    .flatMap((line) => form(printOf([wholeLine(line)])) ?? [])
    .sort((a, b) => b.certainty - a.certainty)
  const [best] = candidates
  if (best !== undefined) draft.found.set(key, { ...best, certainty: Math.min(best.certainty, 0.93) })
}
