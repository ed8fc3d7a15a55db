import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { Refusal } from '#dossier'
import { type Certificate, findMissingCharacters, makeCertificate, makeNotice, type Notice } from '#paper'

const scale = 3

/** What pdf.js makes its canvases with; it must be its own, whose paths it draws. */
interface CanvasMaker {
  create(width: number, height: number): { canvas: Target['canvas']; context: Target['canvasContext'] }
}
type Target = Parameters<PDFPageProxy['render']>[0]
interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

test('every character of a certificate really draws, and no two draw alike', async () => {
  const pdf = await makeCertificate(makeRequest({ holder: '林晓梅王赟喆沪' }))

  const [page] = await render(pdf)

  const drawn = [...'林晓梅王赟喆沪'].map((_, index) => page?.inkOf('林晓梅王赟喆沪', index) ?? '')
  for (const pixels of drawn) assert.ok(pixels.split('1').length > 40, 'a character left no ink')
  assert.equal(new Set(drawn).size, drawn.length)
})

test('a name with rare characters draws in the second typeface', async () => {
  const name = '𬱖㛃𠮷'

  const [page] = await render(await makeCertificate(makeRequest({ holder: name })))

  const drawn = [...name].map((_, index) => page?.inkOf(name, index) ?? '')
  for (const pixels of drawn) assert.ok(pixels.split('1').length > 40, 'a character left no ink')
  assert.equal(new Set(drawn).size, drawn.length)
})

test('a certificate with a character nobody can print is refused, and the character is named', async () => {
  const making = makeCertificate(makeRequest({ holder: '林\u{1F600}梅' }))

  await assert.rejects(making, (error) => {
    assert.ok(error instanceof Refusal)
    assert.equal(error.code, 'unavailable')
    assert.match(error.detail.zh, /U\+1F600/u)
    return true
  })
  assert.deepEqual(await findMissingCharacters('林梅\u{1F600}'), ['\u{1F600}'])
})

test('the code on a certificate leads to its verification', async () => {
  const [page] = await render(await makeCertificate(makeRequest({})))
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasmBinary = new Uint8Array(await readFile(wasm)).buffer
  prepareZXingModule({ overrides: { wasmBinary } })

  const codes = await readBarcodes(page?.pixels ?? assert.fail('no page'), { formats: ['QRCode'] })

  assert.deepEqual(
    codes.map(({ text }) => text),
    ['http://localhost:8080/verify/K7M4Q2XC'],
  )
})

test('a sample says that it is one, and a sealed original does not', async () => {
  const sample = await render(await makeCertificate(makeRequest({})))
  const original = await render(await makeCertificate(makeRequest({ demo: false })))

  assert.match(sample[0]?.text ?? '', /演示样张，不具法律效力/u)
  assert.doesNotMatch(original[0]?.text ?? '', /样张|SAMPLE/u)
})

test('the same certificate gives the same bytes', async () => {
  const [first, second] = [await makeCertificate(makeRequest({})), await makeCertificate(makeRequest({}))]

  assert.equal(Buffer.compare(first, second), 0)
})

test('a notice goes on to the next page and keeps every line', async () => {
  const items = Array.from({ length: 60 }, (_, index) => ({
    text: `第 ${index + 1} 份材料`,
    note: '已从登记库核对',
    done: true,
  }))

  const pages = await render(await makeNotice({ ...notice, sections: [{ heading: '不用交的材料', items }] }))

  assert.ok(pages.length >= 3)
  const text = pages.map((page) => page.text).join('')
  for (const item of items) assert.ok(text.includes(item.text), item.text)
  assert.match(text, new RegExp(`1 / ${pages.length}`, 'u'))
})

const notice: Notice = {
  title: '一次性告知书',
  number: '办件编号 310-2026-00012345',
  about: [{ label: '申请人', shown: '林晓梅' }],
  sections: [],
  office: '上海市公安局交通警察总队',
  issuedOn: '2026-11-23',
  foot: '有疑问请打 12345。',
}

function makeRequest(changes: Partial<Certificate>): Certificate {
  return {
    title: { zh: '上海市非机动车行驶证', en: 'Shanghai non-motor vehicle certificate' },
    number: '310-2026-00012345',
    holder: '林晓梅',
    rows: [
      { label: { zh: '号牌号码', en: 'Plate number' }, shown: '沪A·D12345' },
      { label: { zh: '整车编码', en: 'Frame number' }, shown: '310199000012345' },
      {
        label: { zh: '住址', en: 'Address' },
        shown: '上海市测试区世纪大道一千二百三十四弄五十六号七八九室甲单元',
      },
    ],
    office: '上海市公安局交通警察总队',
    issuedOn: '2026-11-23',
    verifyUrl: 'http://localhost:8080/verify/K7M4Q2XC',
    ...changes,
  }
}

async function render(pdf: Uint8Array) {
  const file = await getDocument({ data: new Uint8Array(pdf), disableFontFace: true, verbosity: 0 }).promise
  const pages = Array.from({ length: file.numPages }, async (_, index) => {
    const page = await file.getPage(index + 1)
    const viewport = page.getViewport({ scale })
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
    const { canvas, context } = (file.canvasFactory as CanvasMaker).create(width, height)
    await page.render({ canvas, canvasContext: context, viewport }).promise
    const { items } = await page.getTextContent()
    const texts = items.filter((item) => 'str' in item)
    const pixels: Pixels = context.getImageData(0, 0, width, height)
    /** The dark pixels of one full-width character, as ones and zeros. */
    const inkOf = (name: string, index: number) => {
      const letters = texts.filter(({ str }) => str !== '' && name.includes(str))
      const joined = letters.flatMap((item) => {
        const [size = 0, , , , x = 0, y = 0] = item.transform
        return [...item.str].map((letter, place) => ({ letter, size, x: x + place * size, y }))
      })
      const at = joined.find(({ letter }) => letter === [...name][index])
      assert.ok(at, `${[...name][index]} is not in the text`)
      return readInk(pixels, { left: at.x, base: viewport.height / scale - at.y, size: at.size })
    }
    return { text: texts.map(({ str }) => str).join(''), pixels, inkOf }
  })
  return Promise.all(pages)
}

function readInk(
  pixels: Pixels,
  place: { readonly left: number; readonly base: number; readonly size: number },
): string {
  const [left, bottom] = [
    Math.round(place.left * scale),
    Math.round((place.base + place.size * 0.12) * scale),
  ]
  const edge = Math.floor(place.size * scale)
  return Array.from({ length: edge * edge }, (_, index) => {
    const [x, y] = [left + (index % edge), bottom - edge + Math.floor(index / edge)]
    return (pixels.data[(y * pixels.width + x) * 4] ?? 255) < 110 ? '1' : '0'
  }).join('')
}
