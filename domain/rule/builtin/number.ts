import { negate } from '../arithmetic.ts'
import type { Rounding } from '../decimal.ts'
import { Decimal, exact, findInteger, finite, zero } from '../decimal.ts'
import type { Signature } from './builtin.ts'
import { builtin, signature } from './builtin.ts'
import { daysDuration, monthsDuration, number } from './parameter.ts'

const smallestScale = -6111
const largestScale = 6176

/** Functions on numbers. */
export const numberFunctions = [
  builtin('decimal', scaled(Decimal.ROUND_HALF_EVEN)),
  builtin('round up', scaled(Decimal.ROUND_UP)),
  builtin('round down', scaled(Decimal.ROUND_DOWN)),
  builtin('round half up', scaled(Decimal.ROUND_HALF_UP)),
  builtin('round half down', scaled(Decimal.ROUND_HALF_DOWN)),
  builtin('floor', whole(Decimal.ROUND_FLOOR), scaled(Decimal.ROUND_FLOOR)),
  builtin('ceiling', whole(Decimal.ROUND_CEIL), scaled(Decimal.ROUND_CEIL)),
  builtin(
    'abs',
    signature([number('n')], (n) => n.abs()),
    signature([daysDuration('n')], (n) => (n.nanoseconds < 0n ? negate(n) : n)),
    signature([monthsDuration('n')], (n) => (n.months < 0 ? negate(n) : n)),
  ),
  builtin(
    'modulo',
    signature([number('dividend'), number('divisor')], (dividend, divisor) =>
      divisor.isZero()
        ? undefined
        : exact(dividend).minus(divisor.times(exact(dividend).div(divisor).floor())),
    ),
  ),
  builtin(
    'sqrt',
    signature([number('number')], (n) => (n.isNegative() && !n.isZero() ? undefined : exact(n).sqrt())),
  ),
  builtin(
    'log',
    signature([number('number')], (n) => (n.greaterThan(zero) ? exact(n).ln() : undefined)),
  ),
  builtin(
    'exp',
    signature([number('number')], (n) => finite(exact(n).exp())),
  ),
  builtin(
    'odd',
    signature([number('number')], (n) => n.isInteger() && !n.mod(2).isZero()),
  ),
  builtin(
    'even',
    signature([number('number')], (n) => n.mod(2).isZero()),
  ),
]

function scaled(rounding: Rounding): Signature {
  return signature([number('n'), number('scale')], (n, scale) => round(n, scale, rounding))
}

function whole(rounding: Rounding): Signature {
  return signature([number('n')], (n) => round(n, zero, rounding))
}

/** Rounds to so many decimals; a negative scale rounds to tens, hundreds and so on. */
function round(n: Decimal, scale: Decimal, mode: Rounding): Decimal | undefined {
  const places = findInteger(scale.trunc())
  if (places === undefined || places < smallestScale || places > largestScale) return undefined
  if (places >= 0) return exact(n).toDecimalPlaces(places, mode)
  const unit = new Decimal(10).pow(-places)
  return exact(n).div(unit).toDecimalPlaces(0, mode).times(unit)
}
