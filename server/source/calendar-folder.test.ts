import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { isWorkingDay } from '#calendar'
import { readCalendarFolder } from '#source'

test('the calendar of the product is read', async () => {
  const calendar = await readCalendarFolder()

  assert.equal(isWorkingDay(calendar, '2026-10-01'), false)
  assert.ok(calendar.settledYears.has(2026))
})

test('a damaged calendar is told with file and line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'haoban-calendar-'))
  await writeFile(join(folder, 'holidays-2030.csv'), 'date,day,name,settled,source\n2030-13-01,off,x,yes,x\n')

  const reading = readCalendarFolder(folder)

  await assert.rejects(reading, /holidays-2030\.csv:2 .*2030-13-01/u)
  await rm(folder, { recursive: true })
})
