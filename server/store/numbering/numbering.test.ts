import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#dossier'
import { makeTestDatabase } from '#testing'
import { addNumberRange, countNumbersLeft, type NumberRange, nextNumber } from './index.ts'

const database = await makeTestDatabase()
after(() => database.drop())

test('numbers come in order, written with the prefix and width of their range', async () => {
  const range = await addRange({ office: 'order', prefix: '沪B·D', first: 41, last: 43 })

  const given = [await take(range), await take(range), await take(range)]

  assert.deepEqual(given, ['沪B·D00041', '沪B·D00042', '沪B·D00043'])
})

test('a range that is used up goes over into the next, then says so plainly', async () => {
  const range = await addRange({ office: 'end', prefix: 'E', first: 99, last: 99 })
  await addRange({ office: 'end', prefix: 'F', first: 1, last: 1 })

  assert.deepEqual([await take(range), await take(range)], ['E00099', 'F00001'])
  assert.equal(await countNumbersLeft(database, range), 0)
  await assert.rejects(take(range), (error) => {
    assert.ok(error instanceof Refusal)
    assert.equal(error.code, 'unavailable')
    assert.match(error.detail.zh, /号段已经用完/u)
    return true
  })
})

test('a hundred at once, some of which fail, leave no gap and no double', async () => {
  const range = await addRange({ office: 'rush', prefix: 'R', first: 1, last: 60 })
  await addRange({ office: 'rush', prefix: 'S', first: 1, last: 100 })

  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, (_, index) =>
      database.transaction(async (tx) => {
        const number = await nextNumber(tx, range)
        await pause(Math.random() * 3)
        if (index % 4 === 0) throw new Error('the counter changed its mind')
        return number
      }),
    ),
  )

  const given = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const expected = Array.from({ length: 75 }, (_, index) =>
    index < 60 ? `R${String(index + 1).padStart(5, '0')}` : `S${String(index - 59).padStart(5, '0')}`,
  )
  assert.deepEqual(given.sort(), expected)
})

test('offices and series do not wait for each other', async () => {
  const slow = await addRange({ office: 'slow', prefix: 'W', first: 1, last: 9 })
  const quick = await addRange({ office: 'quick', prefix: 'Q', first: 1, last: 9 })

  await database.transaction(async (tx) => {
    await nextNumber(tx, slow)
    assert.equal(await take(quick), 'Q00001')
  })
})

test('ranges that overlap are refused, also when they are added at once', async () => {
  const overlapping = [1, 50, 100].map((first) =>
    addRange({ office: `office-${first}`, prefix: 'O', first, last: first + 60 }),
  )

  const outcomes = await Promise.allSettled(overlapping)

  const refused = outcomes.filter(({ status }) => status === 'rejected')
  assert.ok(refused.length >= 1 && refused.length <= 2)
  await assert.rejects(addRange({ prefix: 'X', first: 9, last: 1 }), Refusal)
  await assert.rejects(addRange({ prefix: 'X', first: 1, last: 1_000_000 }), Refusal)
})

test('adding the same range again changes nothing', async () => {
  const range = await addRange({ office: 'again', prefix: 'A', first: 1, last: 5 })
  await take(range)

  await addRange({ office: 'again', prefix: 'A', first: 1, last: 5 })

  assert.equal(await countNumbersLeft(database, range), 4)
})

async function addRange(changes: Partial<NumberRange>): Promise<NumberRange> {
  const range = {
    district: '310101',
    series: 'normal',
    office: 'hp',
    prefix: 'P',
    width: 5,
    first: 1,
    last: 9,
    ...changes,
  }
  await database.transaction((tx) => addNumberRange(tx, range))
  return range
}

function take(range: NumberRange): Promise<string> {
  return database.transaction((tx) => nextNumber(tx, range))
}
