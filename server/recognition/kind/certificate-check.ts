import { parseCertificateCode } from '../code/certificate-code.ts'
import { alphabets, code } from '../form/code.ts'
import { sureAsDigit } from '../form/lookalike.ts'
import { dimensions } from '../form/number.ts'
import { editDistance } from '../layout/spelling.ts'
import { compareWithCode } from './compare-code.ts'
import { findLoose } from './find-loose.ts'
import type { Draft } from './kind.ts'
import { spellModel } from './spell-model.ts'
import { lower, raise } from './weigh.ts'

/** Weighs a certificate's values against its codes and against each other. */
export function settleCertificate(draft: Draft): void {
  findLoose(draft, 'vin', code(/(?<!\d)\d{15}(?!\d)/, alphabets.digits))
  findLoose(draft, 'standard', code(/GB(?:\/?T)?17761-\d{4}/, alphabets.dashed))
  findLoose(draft, 'dimensions', dimensions)
  spellStandard(draft)
  spellVersion(draft)
  spellModel(draft, 'model')
  weighMeasures(draft)
  // The QR code last: it is the one the review compares with, whatever the barcode says.
  const codes = draft.codes.toSorted((a, b) => a.format.localeCompare(b.format))
  for (const { text, box } of codes) {
    const content = parseCertificateCode(text)
    if (content === undefined) continue
    const { vin } = content
    if (vin !== undefined) draft.found.set('qrVin', { value: vin, text, certainty: 0.99, box, glyphs: [] })
    for (const [key, value] of Object.entries(content)) {
      if (!isFirstColor(draft, key, value)) compareWithCode(draft, key, value)
    }
  }
  weighCcc(draft)
}

/** The editions of the standard for e-bikes, which certificates follow. */
const editions: readonly string[] = ['GB 17761-2018', 'GB 17761-2024']
/** Certainty of a standard that is a character off one of them. */
const mended = 0.85

/** GB17761-2024 becomes GB 17761-2024, as the standard is cited. */
function spellStandard(draft: Draft): void {
  const found = draft.found.get('standard')
  if (found === undefined) return
  const printed = found.value.replace(/^GB(\/?T)?/, (head) => `${head} `)
  const value = editions.find((edition) => editDistance(edition, printed) === 1) ?? printed
  if (value !== printed) {
    draft.found.set('standard', { ...found, value, certainty: Math.min(found.certainty, mended) })
    return
  }
  // Two editions are in use; the last two digits tell them apart, whatever became of the rest.
  const year = Math.min(...found.glyphs.slice(-2).map((glyph) => glyph.probability), 0.99)
  const isEdition = editions.includes(value)
  draft.found.set('standard', {
    ...found,
    value,
    certainty: isEdition && found.glyphs.length > 0 ? Math.max(found.certainty, year) : found.certainty,
  })
}

/** A code that leaves the second colour empty does not deny it. */
function isFirstColor(draft: Draft, key: string, coded: string): boolean {
  return key === 'color' && (draft.found.get(key)?.value.startsWith(`${coded}/`) ?? false)
}

/** Versions run A/0, A/1, B/0: a letter, a stroke that is easily lost, a digit that looks like a letter. */
function spellVersion(draft: Draft): void {
  const found = draft.found.get('cccVersion')
  const match = /^([A-D])([/.-]?)([\dOIl])$/.exec(found?.value ?? '')
  if (found === undefined || match === null) return
  const [, letter = '', stroke = '', digit = ''] = match
  const value = `${letter}${stroke || '/'}${digit.replace('O', '0').replace(/[Il]/, '1')}`
  const [first, last] = [found.glyphs[0], found.glyphs.at(-1)]
  const sure = first && last ? Math.min(first.probability, sureAsDigit(last), 0.99) : found.certainty
  const certainty = stroke === '' ? Math.min(sure, 0.85) : Math.max(found.certainty, sure)
  draft.found.set('cccVersion', { ...found, value, certainty })
}

/** What e-bikes measure: a number outside lost or gained a digit, or stands under another label. */
const usual: Readonly<Record<string, readonly [least: number, most: number]>> = {
  wheelbaseMm: [800, 1600],
  massKg: [20, 110],
  maxSpeedKmh: [15, 60],
  rangeKm: [15, 250],
  voltageV: [24, 96],
  capacityAh: [5, 80],
  motorPowerW: [150, 2000],
  serviceYears: [2, 20],
}

function weighMeasures(draft: Draft): void {
  for (const [key, [least, most]] of Object.entries(usual)) {
    const value = Number(draft.found.get(key)?.value)
    if (value < least || value > most) lower(draft, key, 0.8)
  }
  const [length = 0, width = 0, height = 0] = (draft.found.get('dimensions')?.value ?? '')
    .split('×')
    .map(Number)
  const fits =
    length >= 1000 && length <= 2300 && width >= 200 && width <= 1000 && height >= 700 && height <= 1600
  if (!fits) lower(draft, 'dimensions', 0.7)
}

/** CCC numbers of e-bikes: year, two digits of the body, product class 1119, six digits. */
function weighCcc(draft: Draft): void {
  const number = draft.found.get('cccNo')
  if (number === undefined) return
  if (/^20\d{4}1119\d{6}$/.test(number.value)) return
  if (number.certainty < 0.95) lower(draft, 'cccNo', 0.8)
  else raise(draft, 'cccNo', 0.9)
}
