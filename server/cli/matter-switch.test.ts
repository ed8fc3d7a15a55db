import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import { openCatalogue } from '#catalogue'
import { findStop } from '#store'
import { makeTestDatabase, type TestDatabase } from '#testing'
import { start, stop } from './matter-switch.ts'
import { mattersFolder } from './matters-folder.ts'
import { Misuse } from './verb.ts'

const district = 'city'

let database: TestDatabase
let matter: string
before(async () => {
  database = await makeTestDatabase()
  process.env.DATABASE_URL = database.url
  matter =
    openCatalogue(mattersFolder)
      .list()
      .find(({ decision }) => decision)?.id ?? ''
  mock.method(console, 'log', () => {})
})
after(async () => {
  mock.restoreAll()
  await database.drop()
})

test('a matter is stopped and started with a reason, and by whom is kept', async () => {
  await stop.run([matter, '--because', '核查数据'])
  const stopped = await findStop(database, district, matter)
  await start.run([matter, '--because', '核查完了'])
  const started = await findStop(database, district, matter)

  assert.equal(stopped?.because, '核查数据')
  assert.ok(stopped?.by.name)
  assert.equal(started, undefined)
})

test('nothing is stopped without a reason, nor a matter whose rules do not decide', async () => {
  await assert.rejects(stop.run([matter]), Misuse)
  await assert.rejects(stop.run(['no-such-matter', '--because', '核查数据']), Misuse)
  assert.equal(await findStop(database, district, matter), undefined)
})
