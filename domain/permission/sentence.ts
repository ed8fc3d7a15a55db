import type { Dossier, DossierState } from '#dossier'
import { counterStates, endStates } from '#dossier'

/** Who is asking, as far as permission cares. */
export interface Person {
  readonly id: string
  readonly role: 'citizen' | 'agent' | 'officer' | 'helper' | 'administrator'
  /** Assurance level the identity provider vouches for: `L2` is a checked real name. */
  readonly level: string
  /** Other ids the same person is known by, such as the one a counter gave before they ever signed in. */
  readonly alsoKnownAs: readonly string[]
  /** The company they act for, and in which matters: their ids or fields, `*` being all. */
  readonly company: { readonly id: string; readonly scope: readonly string[] } | undefined
  /** The person they act for instead of themselves, and in which matters. */
  readonly principal: { readonly id: string; readonly scope: readonly string[] } | undefined
  readonly office: { readonly id: string } | undefined
  /** Undefined while the identity provider does not vouch for one. */
  readonly identityNumber: string | undefined
}

/** What can be done with a dossier. */
export const deeds = [
  'open',
  'read',
  'change',
  'submit',
  'read what concerns them',
  'confirm',
  'receive',
  'read at the counter',
  'serve',
  'review',
] as const
export type Deed = (typeof deeds)[number]

/** The dossier, as far as permission cares. */
export type Concerned = Pick<Dossier, 'matter' | 'applicant' | 'state'> & {
  /** Fields its matter belongs to. */
  readonly topics: readonly string[]
  /** Offices where it is booked or was brought to. */
  readonly offices: readonly string[]
  /** The identity number of the person who was asked to agree to it. */
  readonly party: string | undefined
  /** The office that has to decide or check what its rules did not decide, or did. */
  readonly accountable: string | undefined
}

/** One permission, told as a sentence and checked as a condition. */
export interface Sentence {
  readonly who: readonly Person['role'][]
  readonly may: readonly Deed[]
  readonly when: (person: Person, dossier: Concerned) => boolean
  readonly says: { readonly zh: string; readonly en: string }
}

/** Who may do what. What no sentence allows is not allowed. */
export const sentences: readonly Sentence[] = [
  {
    who: ['citizen', 'agent'],
    may: ['open', 'read', 'change'],
    when: isTheirs,
    says: {
      zh: '申请人可以办理、查看和修改自己的办件，经办人在授权的事项里可以办理、查看和修改本单位的办件',
      en: 'Applicants open, read and change their own dossiers, agents those of their company in the matters they were authorised for',
    },
  },
  {
    who: ['citizen', 'agent'],
    may: ['submit'],
    when: (person, dossier) => isTheirs(person, dossier) && isRealName(person),
    says: { zh: '提交前要完成实名认证', en: 'Filing takes a checked real name' },
  },
  {
    who: ['citizen'],
    may: ['read what concerns them'],
    when: isParty,
    says: {
      zh: '办件涉及的本人可以查看要本人确认的内容和结果',
      en: 'The person a dossier is about reads what they are asked to agree to and what came of it',
    },
  },
  {
    who: ['citizen'],
    may: ['confirm'],
    when: (person, dossier) =>
      isParty(person, dossier) && isRealName(person) && dossier.state === 'confirming',
    says: {
      zh: '只有本人能确认，而且要完成实名认证；单位经办人不能代替',
      en: 'Only the person themselves can agree, with a checked real name; no agent of a company can do it for them',
    },
  },
  {
    who: ['officer'],
    may: ['receive'],
    when: (person, { state }) => person.office !== undefined && !endStates.includes(state),
    says: {
      zh: '窗口人员可以在自己的网点受理还没有办结的办件',
      en: 'Officers receive dossiers that are not finished at their own office',
    },
  },
  {
    who: ['officer'],
    may: ['read at the counter'],
    when: isAtTheirOffice,
    says: {
      zh: '窗口人员可以查看预约到本网点或在本网点办理的办件',
      en: 'Officers read dossiers that are booked at or brought to their office',
    },
  },
  {
    who: ['officer'],
    may: ['serve'],
    when: (person, dossier) => isAtTheirOffice(person, dossier) && isInHand(dossier.state),
    says: {
      zh: '窗口人员可以办理本网点已提交或已签到的办件',
      en: 'Officers serve dossiers filed for or checked in at their office',
    },
  },
  {
    who: ['officer'],
    may: ['review'],
    when: ({ office }, { accountable }) => office !== undefined && office.id === accountable,
    says: {
      zh: '责任单位的工作人员可以查看、决定和复核交给本单位的办件',
      en: 'Officers of the accountable office read, decide and check what was given to it',
    },
  },
]

function isTheirs(person: Person, concerned: Concerned): boolean {
  const { applicant } = concerned
  const { company, principal } = person
  if (principal) return applicant.id === principal.id && isInScope(principal.scope, concerned)
  if (person.role === 'agent') return applicant.id === company?.id && isInScope(company.scope, concerned)
  return applicant.id === person.id || person.alsoKnownAs.includes(applicant.id)
}

/** Whether somebody was authorised for a matter. */
export function isInScope(
  scope: readonly string[],
  { matter, topics }: Pick<Concerned, 'matter' | 'topics'>,
): boolean {
  return ['*', matter, ...topics].some((word) => scope.includes(word))
}

/** Acting for somebody else is not being the person: whoever does has another role or another identity number here. */
function isParty({ identityNumber }: Person, { party }: Concerned): boolean {
  return identityNumber !== undefined && identityNumber === party
}

function isRealName({ level }: Person): boolean {
  return level === 'L2' || level === 'L3'
}

function isAtTheirOffice({ office }: Person, { offices }: Concerned): boolean {
  return office !== undefined && offices.includes(office.id)
}

function isInHand(state: DossierState): boolean {
  return state === 'submitted' || counterStates.includes(state)
}
