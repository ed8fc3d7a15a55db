import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from '../testing.ts'

test('says in plain words what is missing or too much', () => {
  const cases = {
    '': 'invalid at 0: Nothing is written here yet.',
    'a >': 'invalid at 3: A value is missing after >.',
    '1 + * 2': 'invalid at 3: A value is missing after +.',
    'if a then 1': 'invalid at 11: The word "else" is missing here. Write: if x > 1 then 2 else 3',
    'for x in list': 'invalid at 13: The word "return" is missing here. Write: for x in list return x + 1',
    'some x in list':
      'invalid at 14: The word "satisfies" is missing here. Write: some x in list satisfies x > 1',
    'a between 1': 'invalid at 11: The word "and" is missing here. Write: x between 1 and 5',
    '(a and b': 'invalid at 0: This ( is never closed.',
    'count([1, 2)': 'invalid at 6: This [ is never closed.',
    'count(list': 'invalid at 5: This ( is never closed.',
    'a) and b': 'invalid at 1: This ) has no opening partner.',
    '1 2':
      'invalid at 2: "2" is not expected here. Perhaps and, or, a comma or an operator is missing before it.',
    'a = > 2': 'invalid at 4: The value to the left of this comparison is missing.',
    '1 < a < 3':
      'invalid at 0: Comparisons cannot be chained. For 1 < x < 5 write: x > 1 and x < 5, or x in (1..5).',
    'a = "red" or "blue"':
      'invalid at 13: and and or join conditions, but "blue" is a value. For several values write: x in (value1, value2).',
    'a in [1..2] = true':
      'invalid at 5: Put brackets around the comparison after in, for example: (x in [1..5]) = true.',
    '? > 2':
      'invalid at 0: "?" can only be used in the cell of a decision table or in the brackets after in.',
    '@"2026-02-30" > today':
      'invalid at 0: "2026-02-30" is no date, time or duration. Write 2026-11-23, 09:30:00, P18Y (18 years) or P30D (30 days).',
    '{a: 1, a: 2}': 'invalid at 7: "a" is written twice.',
    'function() external {java: {}}': 'invalid at 0: A rule cannot call outside programs.',
  }

  assert.deepEqual(showAll(cases), cases)
})
