/**
 * The number people know a dossier by: the day, seven digits and a check digit, `26112312345675`. Digits only, so that
 * it can be said on the phone and typed anywhere; one wrong digit or two swapped neighbours are found out
 * (ISO/IEC 7064 MOD 11,10).
 */
export function makeDossierNumber(day: string, chance: number): string {
  const digits = String(Math.floor(chance * 1e7)).padStart(7, '0')
  const body = day.slice(2).replaceAll('-', '') + digits
  return body + checkDigit(body)
}

/** The number in what somebody typed, with or without blanks and hyphens, or undefined when it cannot be one. */
export function findDossierNumber(text: string): string | undefined {
  const compact = text.normalize('NFKC').replace(/[\s-]/gu, '')
  if (!/^\d{14}$/u.test(compact)) return undefined
  return checkDigit(compact.slice(0, -1)) === compact.slice(-1) ? compact : undefined
}

function checkDigit(body: string): string {
  let product = 10
  for (const digit of body) {
    const sum = (product + Number(digit)) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}
