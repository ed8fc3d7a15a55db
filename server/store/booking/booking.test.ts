import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { plainWeeks } from '#calendar'
import { Refusal, type RefusalCode } from '#dossier'
import type { BookingTerms } from '#matter'
import { openDatabase } from '#store'
import { makeTestDatabase } from '#testing'
import {
  type Booking,
  type BookingRequest,
  bookSlot,
  cancelBooking,
  checkInBooking,
  findBookingByCode,
  findCurrentBooking,
  listBookingsOfDay,
  listFreePlaces,
  markMissedBookings,
} from './index.ts'

const terms: BookingTerms = {
  daysAhead: 7,
  slotMinutes: 30,
  cancelBeforeMinutes: 120,
  checkInWindowMinutes: 30,
  noShows: { limit: 2, withinDays: 30, pauseDays: 7 },
  onePer: 'bike.vin',
  situation: undefined,
}
const district = '310101'
const now = '2026-11-23T08:00'
const database = await makeTestDatabase()
after(() => database.drop())

test('of two hundred who want the last three places at once, three get one', async () => {
  const crowd = openDatabase(database.url, { connections: 100 })
  const office = makeOffice({ capacity: 3 })

  const outcomes = await Promise.allSettled(
    Array.from({ length: 200 }, () => crowd.transaction((tx) => bookSlot(tx, makeRequest({ office })))),
  )

  const booked = outcomes.filter(({ status }) => status === 'fulfilled')
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  assert.equal(booked.length, 3)
  assert.ok(refusals.every((error) => error instanceof Refusal && error.code === 'taken'))
  assert.equal(
    (await listBookingsOfDay(database, { district, office: office.id, day: '2026-11-24' })).length,
    3,
  )
  await crowd.close()
})

test('many who book, move and cancel at once leave every counter right', async () => {
  const crowd = openDatabase(database.url, { connections: 20 })
  const offices = [makeOffice({ capacity: 2 }), makeOffice({ capacity: 2 })] as const
  const starts = ['2026-11-24T09:00', '2026-11-24T09:30', '2026-11-24T10:00']
  const people = Array.from({ length: 12 }, () => ({ dossier: randomUUID(), holder: randomUUID() }))

  for (let round = 0; round < 4; round += 1) {
    await Promise.allSettled(
      people.map((person, index) =>
        crowd.transaction(async (tx) => {
          const current = await findCurrentBooking(tx, district, person.dossier)
          if (current && (index + round) % 3 === 0) return cancel(tx, current)
          const [office, start] = [offices[(index + round) % 2], starts[(index * 5 + round) % 3]]
          return bookSlot(tx, makeRequest({ ...person, ...(office && { office }), ...(start && { start }) }))
        }),
      ),
    )
  }

  const counted = await database.query<{ wrong: number }>(
    `select count(*) as wrong from booking_slot s where office = any($1) and taken <>
       (select count(*) from booking b where b.office = s.office and b.starts = s.starts and b.status = 'booked')`,
    [offices.map(({ id }) => id)],
  )
  assert.deepEqual(counted, [{ wrong: 0 }])
  await crowd.close()
})

test('one vehicle has one valid booking, and another once that is cancelled', async () => {
  const vin = randomUUID()
  const { booking } = await book({ onePer: vin })

  await assertRefused(book({ onePer: vin, start: '2026-11-24T10:00' }), 'taken', /已经有一个有效的预约/u)
  await database.transaction((tx) => cancel(tx, booking))
  const second = await book({ onePer: vin, start: '2026-11-24T10:00' })

  assert.equal(second.booking.status, 'booked')
})

test('twenty people who want a booking for one vehicle at once get one', async () => {
  const vin = randomUUID()
  const starts = ['2026-11-24T09:00', '2026-11-24T09:30', '2026-11-24T10:00', '2026-11-24T10:30']

  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => book({ onePer: vin, start: starts[index % 4] ?? '' })),
  )

  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('moving gives the first place back, and one who cannot move keeps it', async () => {
  const office = makeOffice({ capacity: 1 })
  const mine = makeRequest({ office })
  const { booking } = await database.transaction((tx) => bookSlot(tx, mine))
  await book({ office, start: '2026-11-24T10:00' })

  await assertRefused(
    database.transaction((tx) => bookSlot(tx, { ...mine, start: '2026-11-24T10:00' })),
    'taken',
    /刚刚约满/u,
  )
  assert.deepEqual(await findCurrentBooking(database, district, mine.dossier), booking)
  const moved = await database.transaction((tx) => bookSlot(tx, { ...mine, start: '2026-11-24T10:30' }))

  assert.equal(moved.replaced?.id, booking.id)
  assert.equal(moved.replaced?.status, 'cancelled')
  const free = (await places(office)).get(office.id)
  assert.equal(free?.find(({ start }) => start === booking.start)?.free, 1)
  assert.equal(free?.find(({ start }) => start === '2026-11-24T10:30')?.free, 0)
})

test('booking the same place again changes nothing', async () => {
  const request = makeRequest({})
  const first = await database.transaction((tx) => bookSlot(tx, request))

  const second = await database.transaction((tx) => bookSlot(tx, request))

  assert.deepEqual(second, { booking: first.booking, replaced: undefined })
})

test('only times that exist, lie ahead and are soon enough can be booked', async () => {
  for (const start of ['2026-11-24T09:10', '2026-11-22T09:00', '2026-12-25T09:00', '2026-11-24T12:00']) {
    await assertRefused(book({ start }), 'not-now', /另选一个时段/u)
  }
})

test('within two hours of its time a booking can be cancelled by the office only', async () => {
  const { booking } = await book({})
  const late = { terms, now: '2026-11-24T07:01' }

  await assertRefused(
    cancelBooking(database, key(booking), { ...late, by: 'applicant' }),
    'not-now',
    /07:00/u,
  )
  const cancelled = await cancelBooking(database, key(booking), { ...late, by: 'office' })
  const again = await cancelBooking(database, key(booking), { ...late, by: 'applicant' })

  assert.equal(cancelled.status, 'cancelled')
  assert.deepEqual(again, cancelled)
})

test('a code finds its booking, and check-in is open around its time at its office', async () => {
  const { booking } = await book({})
  const found = await findBookingByCode(database, district, booking.code.toLowerCase().replace('-', ' '))
  const at = (minute: string, office = booking.office) =>
    checkInBooking(database, key(booking), { office, terms, now: minute })

  assert.deepEqual(found, booking)
  assert.equal(await findBookingByCode(database, '310104', booking.code), undefined)
  assert.equal(await findBookingByCode(database, district, 'AAAA-AAAA'), undefined)
  await assertRefused(at('2026-11-24T08:20'), 'not-now', /可以签到/u)
  await assertRefused(at('2026-11-24T09:40'), 'not-now', /现场取号/u)
  await assertRefused(at('2026-11-24T09:00', 'elsewhere'), 'not-now', /不在本网点/u)
  assert.equal((await at('2026-11-24T08:30')).status, 'checked-in')
  assert.equal((await at('2026-11-24T09:40')).status, 'checked-in')
})

test('who misses two bookings can book again after a week', async () => {
  const holder = randomUUID()
  for (const day of ['2026-11-24', '2026-11-26']) {
    await book({ holder, start: `${day}T09:00`, now: '2026-11-23T08:00' })
    const missed = await markMissed(`${day}T09:31`)
    assert.ok(missed.some((booking) => booking.holder === holder && booking.status === 'missed'))
  }

  const later = { holder, start: '2026-12-04T09:00' }
  await assertRefused(book({ ...later, now: '2026-12-03T08:00' }), 'paused', /2026-12-03/u)
  const { booking } = await book({ ...later, now: '2026-12-04T08:00' })

  assert.equal(booking.status, 'booked')
})

test('a booking is not missed while its window is open', async () => {
  const { booking } = await book({ start: '2026-11-25T09:00' })

  const early = await markMissed('2026-11-25T09:30')
  const late = await markMissed('2026-11-25T09:31')

  assert.ok(!early.some(({ id }) => id === booking.id))
  assert.ok(late.some(({ id }) => id === booking.id))
})

type Tx = Parameters<typeof bookSlot>[0]

function makeOffice(changes: Partial<BookingRequest['office']>): BookingRequest['office'] {
  return { id: randomUUID(), hours: '1-5 09:00-11:30 13:30-16:30', capacity: 3, ...changes }
}

function makeRequest(changes: Partial<BookingRequest>): BookingRequest {
  return {
    district,
    dossier: randomUUID(),
    matter: 'matter',
    holder: randomUUID(),
    office: makeOffice({}),
    start: '2026-11-24T09:00',
    onePer: randomUUID(),
    terms,
    calendar: plainWeeks,
    now,
    ...changes,
  }
}

function book(changes: Partial<BookingRequest>) {
  return database.transaction((tx) => bookSlot(tx, makeRequest(changes)))
}

function cancel(tx: Tx, booking: Booking) {
  return cancelBooking(tx, key(booking), { by: 'applicant', terms, now })
}

function places(office: BookingRequest['office']) {
  const search = { district, matter: 'matter', offices: [office], terms, calendar: plainWeeks, now }
  return listFreePlaces(database, search)
}

function markMissed(minute: string) {
  return database.transaction((tx) =>
    markMissedBookings(tx, { district, matter: 'matter', terms, now: minute }),
  )
}

function key({ id }: Booking) {
  return { district, id }
}

async function assertRefused(act: Promise<unknown>, code: RefusalCode, words: RegExp): Promise<void> {
  await assert.rejects(act, (error) => {
    assert.ok(error instanceof Refusal, String(error))
    assert.equal(error.code, code)
    assert.match(error.detail.zh, words)
    assert.ok(error.detail.en.length > 0)
    return true
  })
}
