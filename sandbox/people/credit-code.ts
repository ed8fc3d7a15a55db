const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

export type CreditCodeParts = {
  /** Registering authority and kind, for example `91` for a company, `92` for a trader, `11` for an organ of state. */
  readonly kind: string
  /** Six digits. */
  readonly area: string
  /** Eight digits or capitals; the organisation code is these and their own check character (GB 11714). */
  readonly organisation: string
}

/** A unified social credit code with both its check characters right (GB 32100-2015). */
export function makeCreditCode({ kind, area, organisation }: CreditCodeParts): string {
  const body = kind + area + organisation + organisationCheck(organisation)
  return body + codeCheck(body)
}

/** Whether the code is 18 characters of its alphabet and its last check character is right. */
export function isCreditCode(code: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code) && codeCheck(code.slice(0, 17)) === code[17]
}

function codeCheck(body: string): string {
  const sum = codeWeights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(body.charAt(index)),
    0,
  )
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** In organisation codes a letter counts as its place in the whole alphabet, A being 10. */
function organisationCheck(organisation: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(organisation.charAt(index), 36),
    0,
  )
  const rest = 11 - (sum % 11)
  if (rest === 10) return 'X'
  return rest === 11 ? '0' : String(rest)
}
