import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { findFileType, openArchive } from './index.ts'

function makeZip(entries: Zippable): Buffer {
  return Buffer.from(zipSync(entries))
}

const mebi = 1024 * 1024
const ofd = strToU8('<ofd:OFD/>')

test('entries are listed and read, and what is not there is undefined', async () => {
  const archive = await openArchive(makeZip({ 'OFD.xml': ofd, 'Doc_0/Document.xml': strToU8('<a/>') }))

  assert.deepEqual(archive.names, ['OFD.xml', 'Doc_0/Document.xml'])
  assert.equal(String(await archive.read('Doc_0/Document.xml')), '<a/>')
  assert.equal(await archive.read('Doc_1/Document.xml'), undefined)
})

test('an OFD is a zip with OFD.xml in it, no other zip is', async () => {
  assert.equal(await findFileType(makeZip({ 'OFD.xml': ofd })), 'ofd')
  assert.equal(await findFileType(makeZip({ 'word/document.xml': ofd })), undefined)
  assert.equal(await findFileType(makeZip({ 'OFD.xml': ofd }).subarray(0, 60)), undefined)
})

test('bombs are seen from the table of contents', async () => {
  const zeros = new Uint8Array(20 * mebi)
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.xml`, ofd]))
  const bombs = [
    makeZip({ 'OFD.xml': ofd, 'a.xml': zeros }),
    makeZip({ 'OFD.xml': ofd, 'a.xml': new Uint8Array(31 * mebi) }),
    makeZip({ 'OFD.xml': ofd, ...many }),
  ]

  for (const bomb of bombs) await assert.rejects(openArchive(bomb), { code: 'too-large' })
})

test('an entry that is larger than it was declared is not inflated', async () => {
  const zip = makeZip({ 'OFD.xml': new Uint8Array(mebi).fill(7) })
  const contents = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1')
  zip.writeUInt32LE(10, contents + 24)
  const archive = await openArchive(zip)

  await assert.rejects(archive.read('OFD.xml'))
})

test('names that climb out of the archive are refused', async () => {
  for (const name of ['../../etc/passwd', '/etc/passwd', 'C:/a']) {
    await assert.rejects(openArchive(makeZip({ 'OFD.xml': ofd, [name]: ofd })), { code: 'invalid' })
  }
})

test('entries that lie over each other are refused', async () => {
  const zip = makeZip({ 'OFD.xml': [ofd, { level: 0 }], 'a.xml': [new Uint8Array(2000), { level: 0 }] })
  const first = zip.indexOf('PK\x01\x02', 0, 'latin1')
  zip.writeUInt32LE(zip.length, first + 20)
  zip.writeUInt32LE(zip.length, first + 24)

  await assert.rejects(openArchive(zip))
})
