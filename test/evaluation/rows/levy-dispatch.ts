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
  const role = readRole(dispatch)
  const heads = Number(pick(dispatch, 'disabledHeads', 'heads', 'count') ?? Number.NaN)
  const persons = joinPersons(dispatch, own, insured, heads)
  return {
    role,
    agreement: readAgreement(dispatch),
    heads: Number.isNaN(heads) ? persons.filter(({ dispatched }) => dispatched).length : heads,
    persons,
  }
}

function readRole(dispatch: Loose): Dispatch['role'] {
  const written = asText(pick(dispatch, 'role', 'side', 'as', 'party', 'unitRole')) ?? ''
  return /agency|sender|派遣/iu.test(written) ? '派遣单位' : '用工单位'
}

function readAgreement(dispatch: Loose): boolean {
  const countedWith = asText(pick(dispatch, 'countWith', 'countedWith', 'countedBy', 'countAt'))
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
  const named = pick(dispatch, 'disabled', 'persons', 'people', 'ids')
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
  return own.map((person, index) => mark(person, index >= own.length - heads))
}

function mark(person: Disabled, dispatched: boolean): Disabled {
  return { ...person, dispatched: person.dispatched || dispatched }
}
