import { parseCertificateCode } from '../code/certificate-code.ts'
import { alphabets, code } from '../form/code.ts'
import { compareWithCode } from './compare-code.ts'
import { findLoose } from './find-loose.ts'
import type { Draft } from './kind.ts'
import { lower, raise } from './weigh.ts'

/** Weighs a certificate's values against its codes and against each other. */
export function settleCertificate(draft: Draft): void {
  findLoose(draft, 'vin', code(/(?<!\d)\d{15}(?!\d)/, alphabets.digits))
  findLoose(draft, 'standard', code(/GB(?:\/?T)?17761-\d{4}/, alphabets.dashed))
  spellStandard(draft)
  fillFactory(draft)
  for (const { text, box } of draft.codes) {
    const content = parseCertificateCode(text)
    if (content === undefined) continue
    const { vin } = content
    if (vin !== undefined) draft.found.set('qrVin', { value: vin, text, certainty: 0.99, box, glyphs: [] })
    for (const [key, value] of Object.entries(content)) compareWithCode(draft, key, value)
  }
  weighCcc(draft)
}

/** GB17761-2024 becomes GB 17761-2024, as the standard is cited. */
function spellStandard(draft: Draft): void {
  const found = draft.found.get('standard')
  if (found === undefined) return
  draft.found.set('standard', { ...found, value: found.value.replace(/^GB(\/?T)?/, (head) => `${head} `) })
}

/** A tag that names one 生产企业 only names the manufacturer; a separate factory is never guessed. */
function fillFactory(draft: Draft): void {
  const factory = draft.found.get('factory')
  if (factory !== undefined && factory.value.length < 5) draft.found.delete('factory')
}

/** CCC numbers of e-bikes: year, two digits of the body, product class 1119, six digits. */
function weighCcc(draft: Draft): void {
  const number = draft.found.get('cccNo')
  if (number === undefined) return
  if (/^20\d{4}1119\d{6}$/.test(number.value)) return
  if (number.certainty < 0.95) lower(draft, 'cccNo', 0.8)
  else raise(draft, 'cccNo', 0.9)
}
