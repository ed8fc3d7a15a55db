import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCalendarFile } from './calendar-file.ts'

const appointment = {
  id: 'b1',
  start: '2026-11-25T09:30',
  minutes: 30,
  title: '去窗口：办事',
  place: '演示路 100 号，一楼;东',
  note: '预约码 K7M4',
}

test('A booking in Shanghai time is written in universal time', () => {
  const stamp = new Date('2026-11-23T08:00:00Z')

  const file = makeCalendarFile(appointment, stamp)

  assert.match(file, /DTSTART:20261125T013000Z\r\nDTEND:20261125T020000Z\r\n/u)
})

test('Commas and semicolons of an address are escaped', () => {
  const stamp = new Date('2026-11-23T08:00:00Z')

  const file = makeCalendarFile({ ...appointment, place: 'A, B; C' }, stamp)

  assert.match(file, /LOCATION:A\\, B\\; C\r\n/u)
})

test('No line is longer than 75 octets', () => {
  const note = '带上身份证和车辆，'.repeat(20)

  const file = makeCalendarFile({ ...appointment, note }, new Date('2026-11-23T08:00:00Z'))

  assert.ok(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
})
