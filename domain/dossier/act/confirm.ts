import type { Fact, FactId, FactValue } from '#fact'
import type { ConfirmationTerms, Matter, Words } from '#matter'
import { textOf } from '#rule'
import { canonicalise } from '../canonical.ts'
import type { Dossier } from '../dossier.ts'
import type { Party } from '../event/confirmation.ts'
import type { DossierEvent } from '../event.ts'
import { findText, knowledgeOf } from '../known.ts'
import { Refusal } from '../refusal.ts'
import { requireState } from './require.ts'

/** Everything a person sees before they agree, and so agrees to. */
export interface ConfirmationContent {
  readonly applicant: string
  readonly party: Party
  /** In the order the matter lists them; `value` is undefined while a register still has to say. */
  readonly rows: readonly { readonly fact: FactId; readonly value: FactValue | undefined }[]
  readonly declaration: Words
}

/** What the person is shown now; undefined when the matter concerns nobody else, or it is not known whom. */
export function findConfirmationContent(
  dossier: Dossier,
  matter: Matter,
  today: string,
): ConfirmationContent | undefined {
  const terms = matter.confirmation
  const party = terms && findParty(dossier, matter, today)
  if (!terms || !party) return undefined
  const knowledge = knowledgeOf(dossier, matter, today)
  const rows = terms.facts.map((fact) => {
    if (!knowledge.isKnown(fact)) return { fact, value: undefined }
    return { fact, value: knowledge.findFact(fact)?.value ?? findText(knowledge, fact) ?? null }
  })
  return { applicant: dossier.applicant.name, party, rows, declaration: terms.declaration }
}

/** The person an application is about, as it names them; undefined until it does. */
export function findParty(dossier: Dossier, matter: Matter, today: string): Party | undefined {
  if (!matter.confirmation) return undefined
  const knowledge = knowledgeOf(dossier, matter, today)
  const name = findText(knowledge, matter.confirmation.party.name)
  const idNumber = findText(knowledge, matter.confirmation.party.idNumber)
  return name === undefined || idNumber === undefined ? undefined : { name, idNumber }
}

/** The text whose hash says what exactly was shown. */
export function describeConfirmation(matter: Matter, content: ConfirmationContent): string {
  return canonicalise([matter.id, matter.version, content])
}

export interface AskingConfirmation {
  readonly matter: Matter
  readonly today: string
  /** ISO instant. */
  readonly at: string
  /** SHA-256, in hexadecimal digits. */
  readonly hash: (text: string) => string
}

/** Asks the person to agree; the time they have begins anew. */
export function askConfirmation(dossier: Dossier, asking: AskingConfirmation): readonly DossierEvent[] {
  const { matter, today, at, hash } = asking
  const content = findConfirmationContent(dossier, matter, today)
  if (!content || !matter.confirmation) {
    throw new Refusal('not-ready', {
      zh: '还不知道要请谁确认，请先填姓名和身份证号码',
      en: 'It is not known yet who has to agree; please enter name and identity number',
    })
  }
  const contentHash = hash(describeConfirmation(matter, content))
  const until = addHours(at, hoursOf(dossier, matter, matter.confirmation, today))
  return [{ kind: 'confirmation-asked', party: content.party, contentHash, until }]
}

/** Asks once more while nothing was answered; at most once an hour, so that nobody is pressed. */
export function decideRemind(dossier: Dossier, asking: AskingConfirmation): readonly DossierEvent[] {
  requireWaiting(dossier)
  const askedAt = dossier.confirmation?.askedAt ?? asking.at
  if (Date.parse(asking.at) - Date.parse(askedAt) < hour) {
    throw new Refusal('not-now', {
      zh: '刚刚发过，一小时以后才能再发一次',
      en: 'It was sent a short while ago; it can be sent again after an hour',
    })
  }
  return askConfirmation(dossier, asking)
}

export interface Confirming extends AskingConfirmation {
  /** The hash of what stood on the page where they agreed. */
  readonly seen: string
}

/**
 * The person agrees. What they saw must be what there is now: otherwise they are shown the new content first. The time
 * they took and that it was themselves become facts, which the rules look at.
 */
export function decideConfirm(dossier: Dossier, confirming: Confirming): readonly DossierEvent[] {
  requireWaiting(dossier)
  const { matter, today, at, seen, hash } = confirming
  const { confirmation } = dossier
  const content = findConfirmationContent(dossier, matter, today)
  if (!confirmation || !content || at > confirmation.until) throw tooLate()
  if (content.rows.some(({ value }) => value === undefined)) throw stillLooking()
  const contentHash = hash(describeConfirmation(matter, content))
  if (contentHash !== seen) throw changedMeanwhile(dossier.version)
  const claims = {
    confirmedBy: '本人',
    confirmationRefused: 'false',
    confirmedContentMatches: 'true',
    confirmedAfterHours: hoursBetween(confirmation.askedAt, at),
  }
  return [{ kind: 'confirmed', contentHash }, ...stateClaims(matter, claims, at)]
}

/** The person does not agree: the application ends here, with what they said. */
export function decideRefuseConfirmation(
  dossier: Dossier,
  refusing: { readonly matter: Matter; readonly reason: string; readonly at: string },
): readonly DossierEvent[] {
  requireWaiting(dossier)
  const { matter, reason, at } = refusing
  return [
    { kind: 'confirmation-refused', reason },
    ...stateClaims(matter, { confirmationRefused: 'true' }, at),
    { kind: 'withdrawn', reason: reason === '' ? '本人不同意' : `本人不同意：${reason}` },
  ]
}

/** Ends an application nobody agreed to in time; nothing when they did, or have longer by now. */
export function decideExpireConfirmation(dossier: Dossier, at: string): readonly DossierEvent[] {
  const { state, confirmation } = dossier
  if (state !== 'confirming' || confirmation?.status !== 'waiting' || at < confirmation.until) return []
  return [{ kind: 'confirmation-expired' }, { kind: 'withdrawn', reason: '本人没有在期限内确认' }]
}

/** Facts whose origin is a claim that this module makes. */
function stateClaims(
  matter: Matter,
  claims: Readonly<Record<string, string>>,
  at: string,
): readonly DossierEvent[] {
  const facts = [...matter.facts.values()].flatMap((declared): readonly Fact[] => {
    const origin = declared.origins.find(({ kind, field }) => kind === 'profile' && field in claims)
    const parsed = origin && declared.kind.parse(claims[origin.field] ?? '')
    if (!origin || !parsed?.ok) return []
    const source = { kind: 'profile', name: origin.name, asOf: at } as const
    return [{ id: declared.id, value: parsed.value, source, certainty: 1 }]
  })
  return facts.length === 0 ? [] : [{ kind: 'facts-stated', facts }]
}

function requireWaiting(dossier: Dossier): void {
  if (dossier.confirmation?.status === 'expired') throw tooLate()
  requireState(dossier, ['confirming'])
}

function hoursOf(dossier: Dossier, matter: Matter, terms: ConfirmationTerms, today: string): number {
  const outcome = knowledgeOf(dossier, matter, today).lookup(`parameter.${terms.hours}`)
  const hours =
    outcome.kind === 'known' && outcome.value !== null ? Number(textOf(outcome.value)) : Number.NaN
  if (Number.isFinite(hours) && hours > 0) return hours
  throw new Error(`${matter.id} says no hours for a confirmation on ${today}`)
}

const hour = 3_600_000

function addHours(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * hour).toISOString()
}

/** Rounded up to hundredths, so that a second too late is too late. */
function hoursBetween(from: string, to: string): string {
  const hours = (Date.parse(to) - Date.parse(from)) / hour
  return (Math.ceil(hours * 100) / 100).toFixed(2)
}

function tooLate(): Refusal {
  return new Refusal('not-now', {
    zh: '确认的时间已经过了，申请已自动撤回。需要的话，请单位重新申请',
    en: 'The time to agree has passed and the application was withdrawn; it can be filed again',
  })
}

function stillLooking(): Refusal {
  return new Refusal('not-ready', {
    zh: '有几项还在向部门核对，核对好了再请您确认，请过一会儿再打开',
    en: 'Some entries are still being checked; please come back in a while',
  })
}

function changedMeanwhile(version: number): Refusal {
  const words = {
    zh: '申请的内容刚刚有变化，请看一看新的内容再决定',
    en: 'What you are asked to agree to has changed just now; please look again and decide',
  }
  return new Refusal('conflict', words, { conflict: { version, facts: [] } })
}
