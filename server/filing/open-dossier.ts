import {
  type Actor,
  type DossierEvent,
  decideOpen,
  endStates,
  makeDossierNumber,
  type Opening,
} from '#dossier'
import {
  type Command,
  type DossierParty,
  findBrokenOn,
  findDone,
  listCardsBetween,
  listCardsOf,
  type Place,
  readLog,
  type Transaction,
  takeTurn,
} from '#store'
import { again, commit } from './act.ts'
import { type Filed, file, readFiled, today } from './filed.ts'
import { hashText } from './hash-text.ts'
import type { FilingParts } from './parts.ts'

/** A dossier to open; `more` are the events that belong to opening it. */
export interface OpeningAct extends Omit<Opening, 'number' | 'at'> {
  readonly command: Command
  /** Who asks: the same key of another person is another act. */
  readonly by: string
  readonly actor: Actor
  /** Whether a draft of the same matter is carried on instead. */
  readonly resume: boolean
  /** Whom it is about: what is under way about them is carried on instead. */
  readonly about?: DossierParty
  readonly more: (opened: readonly DossierEvent[], at: string) => readonly DossierEvent[]
}

/**
 * Opens a dossier, or carries on with the draft there is. Its id comes from the key, so that the same key twice
 * opens one dossier; two tabs that open at once share one draft.
 */
export async function openDossier(parts: FilingParts, act: OpeningAct): Promise<Filed> {
  const { district, database } = parts
  const { applicant, matter, command } = act
  const place = { district, dossier: nameDossier([district, act.by, matter.id, command.key]) }
  return again(() =>
    database.transaction(async (tx) => {
      await takeTurn(tx, `open ${district} ${applicant.id} ${matter.id}`)
      return (await findOpened(parts, tx, { place, act })) ?? open(parts, tx, { place, act })
    }),
  )
}

interface Attempt {
  readonly place: Place
  readonly act: OpeningAct
}

async function findOpened(
  parts: FilingParts,
  tx: Transaction,
  { place, act }: Attempt,
): Promise<Filed | undefined> {
  const log = await readLog(tx, place)
  if (log.length > 0) return file(parts, place, log.slice(0, await findDone(tx, place, act.command)))
  if (act.about) return findUnderWay(parts, tx, { place, about: act.about })
  if (!act.resume) return undefined
  const cards = await listCardsOf(tx, place.district, [act.applicant.id])
  const draft = cards.find(({ matter, state, channel }) => {
    return matter === act.matter.id && state === 'draft' && channel === act.channel
  })
  return draft && readFiled(parts, tx, draft.dossier)
}

/** A draft that something stands against is left behind: the registers may say otherwise by now. */
async function findUnderWay(
  parts: FilingParts,
  tx: Transaction,
  { place, about }: { readonly place: Place; readonly about: DossierParty },
): Promise<Filed | undefined> {
  const cards = await listCardsBetween(tx, place.district, about)
  const card = cards.find(({ state }) => !endStates.includes(state))
  const filed = card && (await readFiled(parts, tx, card.dossier))
  return filed?.dossier.state === 'draft' && filed.plan.verdict === 'unmet' ? undefined : filed
}

async function open(parts: FilingParts, tx: Transaction, { place, act }: Attempt): Promise<Filed> {
  const { actor, command } = act
  const at = parts.now().toISOString()
  const number = makeDossierNumber(today(parts), Math.random())
  const brokenOn = await findBrokenOn(tx, place.district, act.applicant.id)
  const profile = brokenOn === undefined ? act.profile : { ...act.profile, promiseBrokenOn: brokenOn }
  const opened = decideOpen({ ...act, profile, number, at })
  const events = [...opened, ...act.more(opened, at)]
  return commit(parts, tx, { place, before: [], events, actor, at, command })
}

/** A UUID of version 8 that belongs to these words. */
export function nameDossier(words: readonly string[]): string {
  const hex = hashText(JSON.stringify(words))
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
