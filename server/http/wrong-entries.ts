import type { Words } from '#api'
import { Refusal } from '#dossier'

/** One complaint of a schema, in the shape the validator hands on. */
export interface Complaint {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What the schema found wrong, told entry by entry in plain words. */
export function refuseEntries(complaints: readonly Complaint[], sent: unknown): Refusal {
  const entries = complaints.flatMap((complaint) => {
    const path = complaint.instancePath.split('/').slice(1)
    const entry = nameEntry(path)
    return entry === '' ? [] : [{ entry, message: explain(complaint, isMissing(sent, path)) }]
  })
  return new Refusal(
    'invalid',
    {
      zh: '有填写不对的地方，请改好再试。',
      en: 'Some entries are not right. Please correct them and try again.',
    },
    { entries },
  )
}

/** Values of facts go by the name of the fact; everything else by its place. */
function nameEntry(path: readonly string[]): string {
  const [first, ...rest] = path
  return (first === 'values' && rest.length > 0 ? rest : path).join('.')
}

function isMissing(sent: unknown, path: readonly string[]): boolean {
  let value = sent
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return true
    value = (value as Readonly<Record<string, unknown>>)[step]
  }
  return value === undefined
}

function explain({ keyword, params }: Complaint, missing: boolean): Words {
  if (missing) return { zh: '请填写这一项', en: 'Please fill this in' }
  if (keyword === 'too_small' || keyword === 'too_big') return explainSize(keyword, params)
  return explanations[keyword] ?? { zh: '这一项的内容不对', en: 'This entry is not right' }
}

const explanations: Readonly<Record<string, Words>> = {
  invalid_type: { zh: '这一项的类型不对', en: 'This entry has the wrong type' },
  invalid_format: { zh: '这一项的写法不对', en: 'This entry is not written as it should be' },
  invalid_value: { zh: '请从给出的选项里选', en: 'Please choose one of the options' },
  invalid_key: { zh: '这一项的名称不对', en: 'This name is not right' },
}

const units: Readonly<Record<string, Words>> = {
  string: { zh: '个字', en: 'characters' },
  array: { zh: '项', en: 'items' },
  record: { zh: '项', en: 'items' },
}

function explainSize(keyword: 'too_small' | 'too_big', params: Complaint['params']): Words {
  const unit = units[String(params.origin)] ?? { zh: '', en: '' }
  const limit = String(keyword === 'too_small' ? params.minimum : params.maximum)
  return keyword === 'too_small'
    ? { zh: `不能少于 ${limit} ${unit.zh}`.trim(), en: `At least ${limit} ${unit.en}`.trim() }
    : { zh: `不能超过 ${limit} ${unit.zh}`.trim(), en: `At most ${limit} ${unit.en}`.trim() }
}
