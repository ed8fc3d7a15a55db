const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

export type IdentityParts = {
  /** Six digits. The city uses areas ending in 97, 98 or 99, which no county has. */
  readonly area: string
  /** `2013-05-19` */
  readonly birthDate: string
  /** Three digits, odd for men and even for women. */
  readonly sequence: number
}

/** An identity number with its check character (GB 11643-1999). */
export function makeIdentityNumber({ area, birthDate, sequence }: IdentityParts): string {
  const body = area + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0')
  return body + checkCharacter(body)
}

/** Whether the number is 18 characters long and its check character is right. */
export function isIdentityNumber(number: string): boolean {
  return /^\d{17}[\dX]$/.test(number) && checkCharacter(number.slice(0, 17)) === number[17]
}

/** The date of birth inside an identity number, as `2013-05-19`. */
export function birthDateOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}

/** The sex inside an identity number: its 17th digit is odd for men. */
export function sexOf(number: string): 'male' | 'female' {
  return Number(number[16]) % 2 === 1 ? 'male' : 'female'
}

function checkCharacter(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return checkCharacters.charAt(sum % 11)
}
