import type { DeskDossier } from '#api'

type Check = NonNullable<DeskDossier['current']>['checks'][number]

/** What an officer found, check by check; a check that is missing was not looked at yet. */
export type Answers = Readonly<Record<string, { readonly passed: boolean; readonly note: string }>>

/** The first check nobody has looked at, starting after `place` and going round; -1 when all are done. */
export function findNext(checks: readonly Check[], answers: Answers, place: number): number {
  const order = checks.map((_, step) => (place + 1 + step) % checks.length)
  return order.find((at) => answers[checks[at]?.id ?? ''] === undefined) ?? -1
}

/** Answers in the order of the checks, ready to send. */
export function listAnswers(checks: readonly Check[], answers: Answers) {
  return checks.flatMap(({ id }) => {
    const answer = answers[id]
    return answer ? [{ check: id, passed: answer.passed, note: answer.passed ? '' : answer.note }] : []
  })
}

/** Which check a key means, and how it was found: digits pass, digits with Shift fail. */
export function readCheckKey(code: string, shift: boolean): { place: number; passed: boolean } | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1]
  return digit === undefined ? undefined : { place: Number(digit) - 1, passed: !shift }
}
