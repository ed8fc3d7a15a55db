import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from '../testing.ts'

test('takes texts apart and puts them together', () => {
  const cases = {
    'substring("电动自行车", 3)': '"自行车"',
    'substring("电动自行车", -1)': '"车"',
    'substring("𠮷野", 1, 1)': '"𠮷"',
    'substring("abc", 5)': 'null',
    'string length("𠮷野")': '2',
    'upper case("abc")': '"ABC"',
    'substring before("沪A·12345", "·")': '"沪A"',
    'substring after("沪A·12345", "·")': '"12345"',
    'contains("沪A", "A")': 'true',
    'starts with("沪A", "沪")': 'true',
    'ends with("沪A", "沪")': 'false',
    'split("a, b,c", ",\\s*")': '["a", "b", "c"]',
    'string join(["a", null, "b"], "-")': '"a-b"',
    'string(1.50)': '"1.5"',
    'string(["a", @"2026-11-23"])': '"[\\"a\\", 2026-11-23]"',
    'string(null)': 'null',
    'contains(5, "a")': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('reads numbers the way they are written', () => {
  const cases = {
    'number("12.5")': '12.5',
    'number("1,000.5", ",", ".")': '1000.5',
    'number("1.000,5", ".", ",")': '1000.5',
    'number("1,5")': 'null',
    'number("abc")': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('patterns are those of XPath', () => {
  const cases = {
    'matches("沪A·12345", "^沪[A-Z]·\\d{5}$")': 'true',
    'matches("ABC", "abc", "i")': 'true',
    'matches("b", "[a-z-[aeiou]]")': 'true',
    'matches("a", "[a-z-[aeiou]]")': 'false',
    'matches("a-b", "a\\-b")': 'true',
    'matches("a b", "a b", "x")': 'false',
    'matches("a", "(")': 'null',
    'matches("a", "(?=a)")': 'null',
    'matches("a", "a", "q")': 'null',
    'replace("2026-11-23", "(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1")': '"23.11.2026"',
    'replace("abc", "x*", "-")': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('a wrong argument decides although another is unknown', () => {
  const cases = {
    'contains(5, a)': 'null',
    'contains("x", a)': 'unknown: a',
    'substring(a, b)': 'unknown: a, b',
  }

  assert.deepEqual(showAll(cases), cases)
})
