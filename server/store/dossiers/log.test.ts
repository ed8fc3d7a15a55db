import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type DossierEvent, foldDossier, Refusal } from '#dossier'
import {
  appendEvents,
  findDone,
  type Place,
  readLog,
  recordDone,
  SequenceTaken,
  verifyChain,
  writeCard,
  writeSteps,
} from '#store'
import { makeTestDatabase, type TestDatabase } from '#testing'

let database: TestDatabase
before(async () => {
  database = await makeTestDatabase()
})
after(() => database.drop())

const opened: DossierEvent = {
  kind: 'opened',
  matter: 'library-card',
  version: '2026.1.1',
  channel: 'online',
  applicant: { id: 'citizen-lin', name: '林晓梅' },
  number: '26112300000018',
}

function rated(words: string): DossierEvent {
  return { kind: 'rated', stars: 5, reasons: [], words }
}

function makePlace(): Place {
  return { district: '310000', dossier: randomUUID() }
}

async function append(place: Place, ...events: readonly DossierEvent[]) {
  return database.transaction(async (tx) => {
    const log = await readLog(tx, place)
    const actor = { kind: 'applicant', id: 'citizen-lin', name: '林晓梅' } as const
    const signed = events.map((event) => ({ at: '2026-11-23T01:02:03.456Z', actor, event }))
    const added = await appendEvents(tx, place, { head: log.at(-1), events: signed })
    const dossier = foldDossier([...log, ...added])
    await writeCard(tx, place, { dossier, head: added.at(-1)?.hash ?? '' })
    await writeSteps(tx, place, dossier)
    return added
  })
}

test('a log comes back as it was written, whatever the texts hold', async () => {
  const place = makePlace()
  const words = 'Ω\u0000 \ud800 "\\\\" 𠮷野家 \u202e __proto__'

  const written = await append(place, { ...opened, number: 'A1' }, rated(words))

  assert.deepEqual(await readLog(database, place), written)
  assert.deepEqual(await verifyChain(database, place), { ok: true, length: 2 })
})

test('of two writers that read the same head only one is heard', async () => {
  const place = makePlace()
  const [head] = await append(place, { ...opened, number: 'A2' })
  const write = (words: string) =>
    database.transaction((tx) =>
      appendEvents(tx, place, {
        head,
        events: [
          {
            at: '2026-11-23T01:02:03.456Z',
            actor: { kind: 'system', id: 'test', name: 'test' },
            event: rated(words),
          },
        ],
      }),
    )

  const outcomes = await Promise.allSettled([write('one'), write('two'), write('three')])

  const refused = outcomes.filter(({ status }) => status === 'rejected')
  assert.equal(refused.length, 2)
  for (const outcome of refused) {
    assert.ok(outcome.status === 'rejected' && outcome.reason instanceof SequenceTaken)
  }
  assert.equal((await readLog(database, place)).length, 2)
})

const tamperings = [
  ['changing a text', `update dossier_event set event = '{"kind":"rated","stars":1}' where sequence = 2`],
  ['changing a time', `update dossier_event set at = at + interval '1 ms' where sequence = 3`],
  ['changing who did it', `update dossier_event set actor = '{"kind":"officer"}' where sequence = 2`],
  ['leaving one out', 'delete from dossier_event where sequence = 2'],
  ['cutting off the end', 'delete from dossier_event where sequence = 3'],
  ['renumbering', 'update dossier_event set sequence = sequence + 1 where sequence = 3'],
] as const

for (const [name, sql] of tamperings) {
  test(`the chain betrays ${name}`, async () => {
    const place = makePlace()
    await append(place, { ...opened, number: name }, rated('good'), rated('very good'))

    await database.query(`${sql} and dossier = '${place.dossier}'`)

    assert.equal((await verifyChain(database, place)).ok, false)
  })
}

test('a log moved to another dossier is not believed there', async () => {
  const [place, other] = [makePlace(), makePlace()]
  await append(place, { ...opened, number: 'A3' })

  await database.query('update dossier_event set dossier = $1 where dossier = $2', [
    other.dossier,
    place.dossier,
  ])

  assert.deepEqual(await verifyChain(database, other), { ok: false, sequence: 1 })
})

test('a key used again is known, and refused for anything else', async () => {
  const place = makePlace()
  const command = { key: 'key-00000001', name: 'rate', content: { stars: 5, words: '好' } }
  const record = () =>
    database.transaction((tx) =>
      recordDone(tx, place, { command, sequence: 7, at: '2026-11-23T01:02:03.456Z' }),
    )

  await record()

  assert.equal(await findDone(database, place, command), 7)
  assert.equal(await findDone(database, place, { ...command, content: { words: '好', stars: 5 } }), 7)
  assert.equal(await findDone(database, place, { ...command, key: 'key-00000002' }), undefined)
  await assert.rejects(findDone(database, place, { ...command, content: { stars: 1 } }), Refusal)
  await assert.rejects(record(), SequenceTaken)
})
