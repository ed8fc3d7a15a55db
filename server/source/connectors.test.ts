// What every agency in agencies/ must be able to bear, asked at the real HTTP of the sandbox city. A new agency joins
// by its file and its examples; nothing is added here.
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { parse } from 'yaml'
import { type FactValue, getValueKind } from '#fact'
import { type Answer, openSources, readAgencies } from '#source'
import { makeTestDatabase } from '#testing'
import { startCity } from '../../sandbox/index.ts'

interface Example {
  readonly source: string
  readonly needs: Readonly<Record<string, string>>
  readonly gives?: Readonly<Record<string, FactValue>>
  readonly refused?: string
}

const agenciesFolder = join(import.meta.dirname, '../../agencies')
const hastyFolder = await makeHastyCopy()
const database = await makeTestDatabase()
const city = await startCity({ residents: 10 })
after(async () => {
  await city.stop()
  await database.drop()
  await rm(hastyFolder, { recursive: true })
})

const { agencies, problems } = readAgencies()
const asked = await Promise.all(
  agencies
    .filter(({ sources }) => Object.keys(sources).length > 0)
    .map(async ({ id, sources }) => ({ id, sources, examples: await readExamples(id) })),
)

test('the files of the agencies have no problems', () => {
  assert.deepEqual(problems, [])
})

// Mostly waiting, so agencies are tried side by side; what is done to one disturbs no other.
describe('every agency', { concurrency: 4 }, () => {
  for (const { id, sources, examples } of asked) {
    describe(id, { concurrency: 1 }, () => tryAgency(id, sources, examples))
  }
})

function tryAgency(
  id: string,
  sources: (typeof asked)[number]['sources'],
  examples: readonly Example[],
): void {
  test(`${id} has an example of every source`, () => {
    assert.deepEqual(new Set(examples.map(({ source }) => source)), new Set(Object.keys(sources)))
  })

  for (const example of examples) {
    test(`${id} answers ${JSON.stringify(example.needs)} as its example says`, async () => {
      const answer = await ask(example)

      if (example.refused)
        assert.deepEqual(answer, { kind: 'refused', code: 'agency', reason: example.refused })
      else
        assert.deepEqual(answer.kind === 'answered' && answer.values, example.gives, JSON.stringify(answer))
    })
  }

  const [example] = examples
  if (!example) return

  for (const [disturbance, code] of [
    [{ failing: { status: 503, rate: 1 } }, 'status'],
    [{ absent: true }, 'unreachable'],
    [{ garbage: true }, 'garbage'],
    [{ slowMs: 5_000 }, 'timeout'],
  ] as const) {
    test(`${id}, when it is ${Object.keys(disturbance)}, is a failure with a reason and then up again`, async () => {
      await disturb(id, disturbance)

      const answer = await ask(example, hastyFolder)

      await disturb(id, {})
      assert.equal(answer.kind, 'failed')
      assert.equal(answer.kind === 'failed' && answer.code, code)
      assert.ok(answer.kind === 'failed' && answer.reason.length > 4)
      assert.equal((await ask(example)).kind, 'answered')
    })
  }

  test(`${id}, when it fails every other time, is asked again and answers`, async () => {
    await disturb(id, { failing: { status: 503, rate: 0.5 } })

    const answers = [await ask(example), await ask(example)]

    await disturb(id, {})
    assert.deepEqual(
      answers.map(({ kind }) => kind),
      ['answered', 'answered'],
    )
  })

  test(`${id}, when it contradicts, is never taken for more than well-formed values`, async () => {
    await disturb(id, { contradictory: true })

    const answers = await Promise.all(examples.map((each) => ask(each)))

    await disturb(id, {})
    for (const answer of answers) assertCanonical(id, answer)
  })
}

test('a contradiction that names somebody else is noticed', async () => {
  await disturb('population-register', { contradictory: true })

  const answer = await ask({
    source: 'population-register',
    needs: { identityNumber: '310199199003071025', name: '林晓梅' },
  })

  await disturb('population-register', {})
  assert.equal(answer.kind === 'failed' && answer.code, 'contradiction')
})

test('a message for somebody nobody knows is refused', async () => {
  const sources = open(undefined)

  const unknown = await sources.tell({
    ...{ to: 'message', key: 'message-key-1', dossier: 'd', matter: 'm', purpose: '办件通知' },
    values: { recipient: 'x', title: '已办好', body: '请评价' },
  })

  await sources.close()
  assert.equal(unknown.kind, 'refused')
})

function open(folder: string | undefined) {
  return openSources({
    ...{ database, district: '310101', ...(folder && { folder }) },
    environment: { HAOBAN_AGENCIES: JSON.stringify(city.agencies), HAOBAN_AGENCY_KEY: city.apiKey },
  })
}

async function ask({ source, needs }: Example, folder?: string): Promise<Answer> {
  const sources = open(folder)
  const answer = await sources.ask({
    source,
    needs,
    dossier: 'd-1',
    matter: 'm-1',
    purpose: '非机动车注册登记',
  })
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

function assertCanonical(id: string, answer: Answer): void {
  if (answer.kind !== 'answered') return
  const fields = Object.values(agencies.find((agency) => agency.id === id)?.sources ?? {}).map(
    ({ gives }) => gives,
  )
  for (const [name, value] of Object.entries(answer.values)) {
    if (value === null) continue
    const kind = getValueKind(fields.find((gives) => name in gives)?.[name]?.kind ?? '')
    assert.deepEqual(kind.parse(writeText(value)), { ok: true, value })
  }
}

/** A value as it would be typed; a table as a spreadsheet. */
function writeText(value: FactValue): string {
  return Array.isArray(value) ? value.map((row) => String(row)).join('\n') : String(value)
}

async function readExamples(id: string): Promise<readonly Example[]> {
  const text = await readFile(join(agenciesFolder, 'examples', `${id}.yaml`), 'utf8')
  return (parse(text) as readonly Partial<Example>[]).filter((each): each is Example => 'source' in each)
}

/** The same agencies, but we do not wait long for them. */
async function makeHastyCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'haoban-agencies-'))
  for (const name of (await readdir(agenciesFolder)).filter((file) => file.endsWith('.yaml'))) {
    const text = await readFile(join(agenciesFolder, name), 'utf8')
    await writeFile(join(folder, name), text.replace(/timeoutMs: \d+/u, 'timeoutMs: 400'))
  }
  return folder
}
