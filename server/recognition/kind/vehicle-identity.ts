/** Values of the letters in GB 16735; digits stand for themselves, I, O and Q are not used. */
const values: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'0123456789'].map((digit) => [digit, Number(digit)])),
  ...Object.fromEntries([...'ABCDEFGH'].map((letter, index) => [letter, index + 1])),
  ...Object.fromEntries([...'JKLMN'].map((letter, index) => [letter, index + 1])),
  P: 7,
  R: 9,
  ...Object.fromEntries([...'STUVWXYZ'].map((letter, index) => [letter, index + 2])),
}
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** Whether the ninth of 17 characters is the check character of GB 16735 (ISO 3779). */
export function isVehicleIdentity(text: string): boolean {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(text)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * (values[text[index] ?? ''] ?? 0), 0)
  return text[8] === (sum % 11 === 10 ? 'X' : String(sum % 11))
}
