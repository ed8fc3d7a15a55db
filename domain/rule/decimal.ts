import { Decimal as AnyDecimal } from 'decimal.js'

/** An exact decimal number: 34 digits, ties round to the even neighbour, as DMN asks (IEEE 754 decimal128). */
export type Decimal = AnyDecimal

/** The one constructor whose precision every result of the language has. */
export const Decimal = AnyDecimal.clone({
  defaults: true,
  precision: 34,
  rounding: AnyDecimal.ROUND_HALF_EVEN,
  maxE: 6144,
  minE: -6176,
})

/** A way to round, by the number decimal.js gives it. */
export type Rounding = AnyDecimal.Rounding

export const zero = new Decimal(0)
export const one = new Decimal(1)

const numeral = /^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/

/** Reads a numeral such as `-12.50` or `1.2e3`; undefined when the text is none or the number is too large. */
export function findDecimal(text: string): Decimal | undefined {
  return numeral.test(text) ? finite(new Decimal(text)) : undefined
}

/** The number itself when it is one; FEEL has neither infinity nor not-a-number. */
export function finite(value: Decimal): Decimal | undefined {
  return value.isFinite() ? value : undefined
}

/** Makes a number of ours from one that another precision produced. */
export function exact(value: Decimal): Decimal {
  return value.constructor === Decimal ? value : new Decimal(value)
}

/** The integer as a JavaScript number; undefined when the value is fractional or too large to be exact. */
export function findInteger(value: Decimal): number | undefined {
  const number = value.toNumber()
  return Number.isSafeInteger(number) && value.isInteger() ? number : undefined
}

/** The number in plain notation, without exponent or trailing zeros: `1200`, `0.000123`. */
export function formatDecimal(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed()
}
