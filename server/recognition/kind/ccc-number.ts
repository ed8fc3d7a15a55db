import { alphabets, code } from '../form/code.ts'
import type { Form, Found, Print } from '../form/print.ts'
import { digitEvenness } from '../form/spacing.ts'

const usual = code(/20\d{4}1119\d{6}|\d{16}/, alphabets.digits)
const whole = code(/(?<!\d)\d{14,18}(?!\d)/, alphabets.digits)
const digitsOfNumber = 16
/** A reading of sixteen digits that is this likely is what stands there; the missing digit was only hard to read. */
const likely = 0.02
/** Four ones in a row (…1 1119…) are easily read as three or two: then the class is there, but too early. */
const lostInRow = /^20\d{2,3}1119\d{6}$|^20\d{3}119\d{6}$/
const unsure = 0.8

/**
 * The number of a CCC certificate: 16 digits, or as many as are clearly printed, so that a number of another length
 * is told to the applicant and not passed over. Neighbouring digits that run into the number are cut off.
 */
export const cccNumber: Form = (print) => {
  const odd = readOdd(print)
  return odd ?? usual(print)
}

/** A number of another length, when print and decoding agree on it and no reading of the usual length is likely. */
function readOdd(print: Print): Found | undefined {
  const text = print.text.normalize('NFKC').replace(/\s/g, '')
  const [printed] = /(?<![\dA-Z])\d{14,18}(?![\dA-Z])/i.exec(text) ?? []
  if (printed === undefined || printed.length === digitsOfNumber) return undefined
  const found = whole(print)
  if (found?.value !== printed || couldBeUsual(found)) return undefined
  const certainty = found.certainty * digitEvenness(print)
  return { ...found, certainty: lostInRow.test(printed) ? Math.min(certainty, unsure) : certainty }
}

function couldBeUsual(found: Found): boolean {
  return found.ways?.().some((way) => way.text.length === digitsOfNumber && way.share > likely) ?? false
}
