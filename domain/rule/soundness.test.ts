import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Expression, FeelValue, Outcome } from '#rule'
import { compileExpression, formatValue, known, makeContext, makeDecimal, unknown } from '#rule'

// What "sound" means, checked on random expressions: whatever way the unknown variables are filled, a known result
// stays as it was, and a variable that is not listed as missing makes no difference.

const truths: readonly FeelValue[] = [true, false, null]
const numbers: readonly FeelValue[] = [makeDecimal(1), makeDecimal(2), null, 'a']
const lists: readonly FeelValue[] = [
  [],
  [makeDecimal(1), makeDecimal(2)],
  [makeContext({ k: makeDecimal(1), x: makeDecimal(2) })],
  makeDecimal(2),
  null,
]
const domains: Readonly<Record<string, readonly FeelValue[]>> = {
  p: truths,
  q: truths,
  r: truths,
  x: numbers,
  y: numbers,
  'z.n': numbers,
  l: lists,
}
const names = Object.keys(domains)

type Kinds = { truth: string; number: string; list: string }

const { truth, number, list } = fc.letrec<Kinds>((tie) => ({
  truth: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('p', 'q', 'r', 'p', 'q', 'r', 'true', 'false', 'null'),
    say`(${tie('truth')} and ${tie('truth')})`,
    say`(${tie('truth')} or ${tie('truth')} and ${tie('truth')})`,
    say`not(${tie('truth')})`,
    say`(if ${tie('truth')} then ${tie('truth')} else ${tie('truth')})`,
    say`(${tie('number')} ${fc.constantFrom('=', '!=', '<', '<=', '>', '>=')} ${tie('number')})`,
    say`(${tie('number')} between ${tie('number')} and ${tie('number')})`,
    say`(${tie('number')} in [${tie('number')}..${tie('number')}))`,
    say`(${tie('number')} in (${tie('number')}, > ${tie('number')}, ? = ${tie('number')}))`,
    say`(${tie('number')} in ${tie('list')})`,
    say`(${tie('list')} = ${tie('list')})`,
    say`(some i in ${tie('list')} satisfies i = ${tie('number')})`,
    say`(every i in ${tie('list')}, j in [${tie('number')}, 2] satisfies i < j or ${tie('truth')})`,
    say`list contains(${tie('list')}, ${tie('number')})`,
    say`all(${tie('truth')}, ${tie('truth')})`,
    say`any([${tie('truth')}, ${tie('truth')}])`,
    say`(${tie('number')} instance of number)`,
    say`(${tie('list')} instance of list<number>)`,
    say`(function(a: number, b) a = b or ${tie('truth')})(${tie('number')}, ${tie('number')})`,
  ),
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('x', 'y', 'z.n', 'x', 'y', 'z.n', '0', '1', '2', 'null'),
    say`(${tie('number')} ${fc.constantFrom('+', '-', '*', '/')} ${tie('number')})`,
    say`-${tie('number')}`,
    say`(if ${tie('truth')} then ${tie('number')} else ${tie('number')})`,
    say`(${tie('list')})[${tie('number')}]`,
    say`count(${tie('list')})`,
    say`sum(${tie('list')})`,
    say`max(${tie('number')}, ${tie('number')})`,
    say`{a: ${tie('number')}, b: a, c: ${tie('number')}}.${fc.constantFrom('a', 'b', 'c', 'd')}`,
    say`abs(${tie('number')})`,
    say`decimal(${tie('number')}, ${tie('number')})`,
    say`string length(string(${tie('list')}))`,
  ),
  list: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('l', 'l', '([])', '[1, 2]', '[null]'),
    say`[${tie('number')}, ${tie('number')}]`,
    say`[{k: ${tie('number')}}, {k: ${tie('number')}, x: 1}]`,
    say`(${tie('list')})[item = ${tie('number')}]`,
    say`(${tie('list')})[k = x or ${tie('truth')}]`,
    say`(${tie('list')}).k`,
    say`(for i in ${tie('list')} return i + ${tie('number')})`,
    say`(for i in 1..${tie('number')} return if ${tie('truth')} then count(partial) else i)`,
    say`append(${tie('list')}, ${tie('number')})`,
    say`concatenate(${tie('list')}, ${tie('list')})`,
    say`reverse(${tie('list')})`,
    say`remove(${tie('list')}, ${tie('number')})`,
    say`index of(${tie('list')}, ${tie('number')})`,
    say`distinct values(${tie('list')})`,
    say`flatten([${tie('list')}, ${tie('number')}])`,
    say`sort(${tie('list')}, function(a, b) if ${tie('truth')} then a < b else b < a)`,
    say`list replace(${tie('list')}, function(a, b) a = ${tie('number')}, ${tie('number')})`,
    say`[context put({a: ${tie('number')}}, "b", ${tie('number')}), context merge([{a: ${tie('number')}}, {b: 1}])]`,
  ),
}))

/** An arbitrary text with arbitrary parts. */
function say(texts: TemplateStringsArray, ...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((chosen) => String.raw({ raw: texts }, ...chosen))
}

const cases = fc.record({
  text: fc.oneof(truth, truth, number, list),
  given: fc.record(
    Object.fromEntries(names.map((name) => [name, fc.constantFrom(...(domains[name] ?? []))])),
  ),
  hidden: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
})

function compile(text: string): Expression {
  const compiled = compileExpression(text, new Set(names))
  assert.equal(compiled.kind, 'compiled', `${text} ${JSON.stringify(compiled)}`)
  return compiled.kind === 'compiled' ? compiled.expression : assert.fail()
}

type Filling = Readonly<Record<string, FeelValue>>

function evaluate(expression: Expression, given: Filling, hidden: readonly string[] = []): Outcome {
  return expression.evaluate((name) => (hidden.includes(name) ? unknown(name) : known(given[name] ?? null)))
}

function listFillings(given: Filling, hidden: readonly string[]): readonly Filling[] {
  return hidden.reduce<readonly Filling[]>(
    (fillings, name) =>
      fillings.flatMap((filling) => (domains[name] ?? []).map((value) => ({ ...filling, [name]: value }))),
    [given],
  )
}

function show(outcome: Outcome): string {
  return outcome.kind === 'known' ? formatValue(outcome.value) : `unknown: ${outcome.missing.join(', ')}`
}

const runs = { numRuns: 1000 }

test('a known result is the result of every way to fill what is unknown', () => {
  fc.assert(
    fc.property(cases, ({ text, given, hidden }) => {
      const expression = compile(text)

      const outcome = evaluate(expression, given, hidden)

      if (outcome.kind === 'unknown') return
      for (const filling of listFillings(given, hidden))
        assert.equal(show(evaluate(expression, filling)), show(outcome))
    }),
    runs,
  )
})

test('only unknown variables are missing, and those not listed make no difference', () => {
  fc.assert(
    fc.property(cases, ({ text, given, hidden }) => {
      const expression = compile(text)

      const outcome = evaluate(expression, given, hidden)

      if (outcome.kind === 'known') return
      const { missing } = outcome
      assert.ok(missing.length > 0 && missing.every((name) => hidden.includes(name)), missing.join(', '))
      const rest = hidden.filter((name) => !missing.includes(name))
      for (const filling of listFillings(given, missing)) {
        const results = listFillings(filling, rest).map((full) => show(evaluate(expression, full)))
        assert.equal(new Set(results).size, 1, results.join(' / '))
      }
    }),
    runs,
  )
})

test('with everything known the result is known', () => {
  fc.assert(
    fc.property(cases, ({ text, given }) => {
      const outcome = evaluate(compile(text), given)

      assert.equal(outcome.kind, 'known')
    }),
    runs,
  )
})
