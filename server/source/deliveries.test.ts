// What every delivery in agencies/ must be able to bear, told to the sandbox city over real HTTP. A new one joins by its
// file and an example; nothing is added here.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { type Delivery, openSources, readAgencies } from '#source'
import { makeTestDatabase } from '#testing'
import { startCity } from '../../sandbox/index.ts'

interface Example {
  readonly delivery: string
  readonly values: Readonly<Record<string, string>>
}

const database = await makeTestDatabase()
const city = await startCity({ residents: 10 })
after(async () => {
  await city.stop()
  await database.drop()
})

const { agencies } = readAgencies()
const told = await Promise.all(
  agencies
    .filter(({ deliveries }) => Object.keys(deliveries).length > 0)
    .map(async ({ id, deliveries }) => ({ id, deliveries, examples: await readExamples(id) })),
)

for (const { id, deliveries, examples } of told) {
  test(`${id} has an example of every delivery`, () => {
    assert.deepEqual(new Set(examples.map(({ delivery }) => delivery)), new Set(Object.keys(deliveries)))
  })

  for (const example of examples) {
    test(`${id} takes ${example.delivery} once, after it was gone and however often it is sent`, async () => {
      await disturb(id, { absent: true })
      const lost = await tell(example)
      await disturb(id, {})

      const first = await tell(example)
      const again = await tell(example)

      assert.equal(lost.kind, 'failed')
      assert.equal(first.kind, 'delivered', JSON.stringify(first))
      assert.deepEqual(again, first)
      const gives = Object.keys(deliveries[example.delivery]?.gives ?? {})
      assert.deepEqual(first.kind === 'delivered' && Object.keys(first.values), gives)
    })
  }
}

async function tell({ delivery, values }: Example): Promise<Delivery> {
  const sources = openSources({
    ...{ database, district: '310101' },
    environment: { HAOBAN_AGENCIES: JSON.stringify(city.agencies), HAOBAN_AGENCY_KEY: city.apiKey },
  })
  const about = { dossier: 'd-1', matter: 'm-1', purpose: '办结通知' }
  const answer = await sources.tell({ to: delivery, key: `key-of-${delivery}`, values, ...about })
  await sources.close()
  return answer
}

async function disturb(agency: string, disturbance: object): Promise<void> {
  const response = await fetch(`${city.control}/control/agencies/${agency}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(disturbance),
  })
  assert.ok(response.ok, `${response.status}`)
}

async function readExamples(id: string): Promise<readonly Example[]> {
  const text = await readFile(join(import.meta.dirname, '../../agencies/examples', `${id}.yaml`), 'utf8')
  return (parse(text) as readonly Partial<Example>[]).filter((each): each is Example => 'delivery' in each)
}
