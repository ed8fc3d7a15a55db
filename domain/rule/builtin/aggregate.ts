import { Decimal, exact, finite, one, zero } from '../decimal.ts'
import { builtin, signature } from './builtin.ts'
import { itemsOf, listOf } from './parameter.ts'

type Numbers = readonly Decimal[]

/** Functions that make one number of many. They take a list or the numbers one by one. */
export const aggregateFunctions = [
  ofNumbers('sum', (numbers) => (numbers.length === 0 ? undefined : sum(numbers))),
  ofNumbers('product', (numbers) =>
    numbers.length === 0 ? undefined : numbers.map(exact).reduce(multiply, one),
  ),
  ofNumbers('mean', mean),
  ofNumbers('median', median),
  ofNumbers('stddev', deviation),
  builtin('mode', signature([itemsOf(listOf('number', 'list'))], mode)),
]

function ofNumbers(name: string, compute: (numbers: Numbers) => Decimal | undefined) {
  return builtin(
    name,
    signature([itemsOf(listOf('number', 'list'))], (numbers) => {
      const result = compute(numbers)
      return result === undefined ? undefined : finite(result)
    }),
  )
}

function sum(numbers: Numbers): Decimal {
  return numbers.reduce((total, number) => total.plus(number), zero)
}

function multiply(product: Decimal, number: Decimal): Decimal {
  return product.times(number)
}

function mean(numbers: Numbers): Decimal | undefined {
  return numbers.length === 0 ? undefined : sum(numbers).div(numbers.length)
}

function inOrder(numbers: Numbers): Numbers {
  return numbers.toSorted((left, right) => left.cmp(right))
}

function median(numbers: Numbers): Decimal | undefined {
  const ordered = inOrder(numbers)
  const half = ordered.length / 2
  return mean(
    Number.isInteger(half) ? ordered.slice(half - 1, half + 1) : ordered.slice(half - 0.5, half + 0.5),
  )
}

/** The deviation of a sample, so divided by one less than its size. */
function deviation(numbers: Numbers): Decimal | undefined {
  const middle = mean(numbers)
  if (middle === undefined || numbers.length < 2) return undefined
  const squares = numbers.map((number) => exact(number).minus(middle).pow(2))
  return sum(squares)
    .div(numbers.length - 1)
    .sqrt()
}

/** The most frequent numbers, smallest first. */
function mode(numbers: Numbers): Numbers {
  const counts = new Map<string, number>()
  for (const number of numbers) counts.set(number.toString(), (counts.get(number.toString()) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return inOrder([...counts].filter(([, count]) => count === most).map(([numeral]) => new Decimal(numeral)))
}
