import type { WorkCalendar } from '#calendar'
import type { Callbacks } from '#callback'
import type { Catalogue } from '#catalogue'
import type { Gate } from '#gate'
import type { Jobs } from '#job'
import type { Gateway } from '#payment'
import type { Reader } from '#recognition'
import type { Sources } from '#source'
import type { Database, EvidenceStore, Keys } from '#store'

/** What filing stands on; each is a door of its own. */
export interface FilingParts {
  /** The district whose dossiers these are; part of every key. */
  readonly district: string
  readonly database: Database
  readonly jobs: Jobs
  /** What every upload passes before it is kept. */
  readonly gate: Gate
  readonly evidence: EvidenceStore
  readonly keys: Keys
  readonly catalogue: Catalogue
  readonly calendar: WorkCalendar
  readonly sources: Sources
  readonly gateway: Gateway
  readonly callbacks: Callbacks
  /** Undefined where no pictures can be read; filing by hand works all the same. */
  readonly reader: Reader | undefined
  readonly messenger: Messenger
  /** How long it is remembered who looked at a picture that is kept no more. */
  readonly looksKeptYears: number
  /** Where people reach the platform, for links in messages and codes on papers. */
  readonly publicUrl: URL
  readonly now: () => Date
}

/** Brings messages to people; sending with the same key twice is sending once. Throws when it could not be handed over. */
export interface Messenger {
  send(message: Message): Promise<void>
}

export interface Message {
  readonly key: string
  readonly recipient: string
  readonly title: string
  readonly body: string
  readonly link: string
}
