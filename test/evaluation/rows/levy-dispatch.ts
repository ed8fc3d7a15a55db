import { type Disabled, readDisabled } from './levy-persons.ts'
import { asList, asObject, asText, type Loose, pick } from './loose.ts'

/** What the federation holds about dispatched labour, in its words. */
interface Dispatch {
  readonly role: '用工单位' | '派遣单位' | '无'
  /** The agreement counts the dispatched with the user. */
  readonly agreement: boolean
  readonly heads: number
  readonly persons: readonly Disabled[]
}

/** Joins the people of a dispatch with the unit's own. An example names them, gives only their number, or marks them. */
export function readDispatch(row: Loose, own: readonly Disabled[], insured: readonly number[]): Dispatch {
  const dispatch = asObject(row.dispatch)
  if (Object.keys(dispatch).length === 0) {
    return {
      role: '无',
      agreement: false,
      heads: 0,
      persons: own.map((person) => ({ ...person, dispatched: false })),
    }
  }
  const { countWith, countedWith, countedBy, countAt, ...about } = dispatch
  const role = readRole(about)
  const heads = Number(pick(dispatch, 'disabledHeads', 'heads', 'count') ?? Number.NaN)
  const persons = joinPersons(dispatch, own, insured, heads)
  return {
    role,
    agreement: readAgreement(asText(countWith ?? countedWith ?? countedBy ?? countAt), dispatch),
    heads: Number.isNaN(heads) ? persons.filter(({ dispatched }) => dispatched).length : heads,
    persons,
  }
}

/** Which side the unit is on, wherever the example says it. */
function readRole(dispatch: Loose): Dispatch['role'] {
  const words = Object.entries(dispatch).flatMap(([name, value]) =>
    value === true ? [name] : [asText(value) ?? ''],
  )
  return words.some((word) => /agency|sender|派遣单位|派遣方|派出|^派遣$/iu.test(word))
    ? '派遣单位'
    : '用工单位'
}

function readAgreement(countedWith: string | null, dispatch: Loose): boolean {
  if (countedWith !== null) return /user|用工/iu.test(countedWith)
  const agreement = pick(dispatch, 'agreement', 'hasAgreement', 'agreed', 'withAgreement')
  return agreement === true || agreement === 'true' || agreement === '有'
}

function joinPersons(
  dispatch: Loose,
  own: readonly Disabled[],
  insured: readonly number[],
  heads: number,
): readonly Disabled[] {
  const named = pick(dispatch, 'disabled', 'persons', 'people', 'disabledIds', 'ids')
  const listed = typeof named === 'number' ? [] : asList(named)
  const ids = new Set(listed.map((item) => asText(item) ?? asText(asObject(item).id)))
  if (listed.length > 0) {
    const records = listed.filter((item) => typeof item === 'object')
    const added = readDisabled(records, insured).filter(({ id }) => !own.some((person) => person.id === id))
    return [
      ...own.map((person) => mark(person, ids.has(person.id))),
      ...added.map((person) => mark(person, true)),
    ]
  }
  if (own.some(({ dispatched }) => dispatched) || Number.isNaN(heads)) return own
  if (own.length < heads) return [...own, ...makeUp(heads, insured)]
  return own.map((person, index) => mark(person, index >= own.length - heads))
}

/** People of whom only the number is told: there all the time, each counting once. */
function makeUp(count: number, insured: readonly number[]): readonly Disabled[] {
  const records = Array.from({ length: count }, (_, index) => ({ id: `dispatched-${index + 1}`, grade: 4 }))
  return readDisabled(records, insured).map((person) => mark(person, true))
}

function mark(person: Disabled, dispatched: boolean): Disabled {
  return { ...person, dispatched: person.dispatched || dispatched }
}
