import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPeople } from './read-people.ts'
import { readSheet } from './sheet/read-sheet.ts'

async function read(csv: string): Promise<ReturnType<typeof readPeople>> {
  return readPeople(await readSheet({ name: 'a.csv', bytes: Buffer.from(csv) }))
}

test('names and numbers are found under usual headings, wherever the columns stand', async () => {
  const { people, problems } = await read(
    '序号,身份证号,姓名\n1,310113199001012232,张建国\n,,\n2,３１０１９９１９９００３０７００２２,林晓梅\n',
  )

  assert.deepEqual(problems, [])
  assert.deepEqual(people, [
    { row: 2, name: '张建国', idNumber: '310113199001012232' },
    { row: 4, name: '林晓梅', idNumber: '310199199003070022' },
  ])
})

test('every mistake is told by row and column at once', async () => {
  const { people, problems } = await read(
    '姓名,身份证号码\n,310113199001012232\n张建国,\n李四,310113199001012233\n王五,3.10113E+17\n赵六,310113199001012232\n',
  )

  assert.deepEqual(people, [])
  assert.deepEqual(
    problems.map(({ row, column }) => [row, column]),
    [
      [2, '姓名'],
      [3, '身份证号码'],
      [4, '身份证号码'],
      [5, '身份证号码'],
      [6, '身份证号码'],
    ],
  )
})

test('a sheet without headings or without anybody says so', async () => {
  assert.match((await read('张建国,310113199001012232\n')).problems[0]?.message.zh ?? '', /第一行/)
  assert.match((await read('姓名,身份证号码\n')).problems[0]?.message.zh ?? '', /没有人/)
})
