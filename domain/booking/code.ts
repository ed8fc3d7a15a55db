// No 0 and O, no 1, I and L: codes are read out on the phone and typed at the counter.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 7

/**
 * A booking code such as `K7M4-Q2XC`: seven random letters or digits and a check character. The alphabet has 31, a
 * prime, so the weighted sum finds every wrong character and every two that changed places.
 */
export function makeBookingCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < length * 2) throw new RangeError(`A code needs ${length * 2} random bytes`)
  const letters = Array.from({ length }, (_, index) => {
    const number = (randomBytes[index * 2] ?? 0) * 256 + (randomBytes[index * 2 + 1] ?? 0)
    return alphabet[number % alphabet.length]
  }).join('')
  return group(letters + checkCharacter(letters))
}

/** The code in what was typed or scanned (also at the end of an address), or undefined when it can't be one. */
export function findBookingCode(text: string): string | undefined {
  const tidy = text.normalize('NFKC').trim().toUpperCase().replace(/\s/gu, '')
  const match = /(?:^|[^A-Z0-9])([A-Z0-9]{4})-?([A-Z0-9]{4})$/u.exec(tidy)
  const compact = `${match?.[1] ?? ''}${match?.[2] ?? ''}`
  const letters = compact.slice(0, length)
  if (compact.length !== length + 1 || [...compact].some((letter) => !alphabet.includes(letter)))
    return undefined
  return compact.endsWith(checkCharacter(letters)) ? group(compact) : undefined
}

function checkCharacter(letters: string): string {
  const sum = [...letters].reduce((total, letter, index) => total + (index + 1) * alphabet.indexOf(letter), 0)
  return alphabet.charAt(sum % alphabet.length)
}

function group(compact: string): string {
  return `${compact.slice(0, 4)}-${compact.slice(4)}`
}
