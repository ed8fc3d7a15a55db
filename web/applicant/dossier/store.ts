import type { DossierView, Problem } from '#api'
import { type Body, CallFailure, call, makeKey } from '../../client/index.ts'
import { keepOutbox, readOutbox, type Unsent } from './outbox.ts'

export type Saving = 'saved' | 'saving' | 'offline' | 'signed-out'

/** What came of an answer: `kept` waits on this device for the network or a new sign-in. */
export type Outcome =
  | { readonly kind: 'saved'; readonly view: DossierView }
  | { readonly kind: 'kept' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly problem: Problem | undefined }

export interface DossierState {
  readonly view: DossierView | undefined
  readonly failure: unknown
  readonly saving: Saving
  /** Another window changed the same facts in between. */
  readonly conflict: NonNullable<Problem['conflict']> | undefined
}

type Values = Body<'stateFacts'>['values']

const longestWait = 30_000

/** Holds one dossier and sends what the person says, in order, until the server has it. */
export class DossierStore {
  readonly id: string
  readonly #listeners = new Set<() => void>()
  #state: DossierState = { view: undefined, failure: undefined, saving: 'saved', conflict: undefined }
  #unsent: readonly Unsent[]
  readonly #resumed: Set<string>
  #sending: Promise<Outcome> | undefined
  #failures = 0

  constructor(id: string) {
    this.id = id
    this.#unsent = readOutbox(id)
    this.#resumed = new Set(this.#unsent.flatMap((unsent) => Object.keys(unsent.values)))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): DossierState => this.#state

  /** Reads the dossier anew, then sends what is still unsent. */
  async load(): Promise<void> {
    try {
      this.accept(await call('readDossier', { path: { dossier: this.id } }))
      if (this.#unsent.length > 0) await this.send()
    } catch (failure) {
      this.#failures += 1
      this.#change({ failure, saving: savingAfter(failure) })
    }
  }

  /** Takes what the server last said; an older answer that comes late is dropped. */
  accept(view: DossierView): void {
    const known = this.#state.view
    if (known && known.id === view.id && known.version > view.version) return
    this.#change({
      view,
      failure: undefined,
      saving: this.#unsent.length === 0 ? 'saved' : this.#state.saving,
    })
  }

  /** Whether an answer about this fact still waits on this device. */
  isUnsent(fact: string): boolean {
    return this.#unsent.some((unsent) => fact in unsent.values)
  }

  /** Whether the answer was given before this page was loaded, and has waited on this device since; told once. */
  takeResumed(fact: string): boolean {
    return this.#resumed.delete(fact)
  }

  /** Saves answers and confirmations. Never throws: what cannot be sent now is kept and sent later. */
  answer(values: Values, confirm: readonly string[] = []): Promise<Outcome> {
    this.#keep([...this.#unsent, { key: makeKey(), values, confirm: [...confirm] }])
    return this.send()
  }

  /** Sends everything unsent, one after the other. */
  send(): Promise<Outcome> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined
    })
    return this.#sending
  }

  /** After a conflict: mine is sent again over theirs, or theirs stands. */
  async settle(mine: boolean): Promise<void> {
    const contested = new Set(this.#state.conflict?.facts.map((fact) => fact.fact))
    this.#change({ conflict: undefined })
    if (!mine) this.#keep(this.#unsent.map((unsent) => withoutFacts(unsent, contested)).filter(isSaying))
    await this.load()
  }

  /** How long to wait before trying again, in milliseconds. */
  get patience(): number {
    return Math.min(longestWait, 1_000 * 2 ** Math.min(this.#failures, 5))
  }

  async #sendAll(): Promise<Outcome> {
    let outcome: Outcome = { kind: 'kept' }
    while (this.#unsent.length > 0) {
      const [next] = this.#unsent
      if (next === undefined) break
      this.#change({ saving: 'saving' })
      outcome = await this.#sendOne(next)
      if (outcome.kind === 'kept' || outcome.kind === 'conflict') return outcome
      this.#keep(this.#unsent.filter((unsent) => unsent.key !== next.key))
    }
    this.#change({ saving: 'saved' })
    return outcome
  }

  async #sendOne(unsent: Unsent, again = false): Promise<Outcome> {
    try {
      const version = await this.#version()
      const view = await call('stateFacts', { path: { dossier: this.id }, body: { ...unsent, version } })
      this.#failures = 0
      this.accept(view)
      return { kind: 'saved', view }
    } catch (failure) {
      return this.#decide(failure, unsent, again)
    }
  }

  async #decide(failure: unknown, unsent: Unsent, again: boolean): Promise<Outcome> {
    if (!(failure instanceof CallFailure)) return { kind: 'refused', problem: undefined }
    if (failure.kind === 'offline' || failure.kind === 'signed-out') {
      this.#failures += 1
      this.#change({ saving: savingAfter(failure) })
      return { kind: 'kept' }
    }
    const conflict = failure.kind === 'conflict' ? failure.problem?.conflict : undefined
    if (failure.kind === 'conflict' && !again && (conflict === undefined || conflict.facts.length === 0)) {
      this.accept(await call('readDossier', { path: { dossier: this.id } }))
      return this.#sendOne(unsent, true)
    }
    if (conflict) {
      this.#change({ conflict, saving: 'saved' })
      return { kind: 'conflict' }
    }
    return { kind: 'refused', problem: failure.problem }
  }

  async #version(): Promise<number> {
    if (this.#state.view === undefined) this.accept(await call('readDossier', { path: { dossier: this.id } }))
    return this.#state.view?.version ?? 0
  }

  #keep(unsent: readonly Unsent[]): void {
    this.#unsent = unsent
    keepOutbox(this.id, unsent)
  }

  #change(change: Partial<DossierState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

function savingAfter(failure: unknown): Saving {
  if (!(failure instanceof CallFailure)) return 'saved'
  if (failure.kind === 'signed-out') return 'signed-out'
  return failure.kind === 'offline' ? 'offline' : 'saved'
}

function withoutFacts(unsent: Unsent, facts: ReadonlySet<string>): Unsent {
  const values = Object.fromEntries(Object.entries(unsent.values).filter(([fact]) => !facts.has(fact)))
  return { ...unsent, values, confirm: unsent.confirm.filter((fact) => !facts.has(fact)) }
}

function isSaying(unsent: Unsent): boolean {
  return Object.keys(unsent.values).length > 0 || unsent.confirm.length > 0
}
