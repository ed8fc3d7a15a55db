import { CallFailure, sendFile } from '../../client/index.ts'
import type { DossierStore } from '../dossier/index.ts'

/** A file on its way to the server. */
export interface Transfer {
  readonly id: number
  /** Undefined until its reading says what it is. */
  readonly material: string | undefined
  readonly file: File
  readonly share: number
  readonly failure: CallFailure | undefined
}

const largest = 20 * 1024 * 1024
const ofStore = new WeakMap<DossierStore, Transfers>()

/** The transfers of a dossier; they go on while the person looks at other pages. */
export function transfersOf(store: DossierStore): Transfers {
  const known = ofStore.get(store)
  if (known) return known
  const made = new Transfers(store)
  ofStore.set(store, made)
  return made
}

/** Why a file need not even be sent. */
export function findFlaw(file: File): 'too-large' | 'wrong-type' | undefined {
  if (file.size > largest) return 'too-large'
  const named = /\.(jpe?g|png|webp|heic|heif|gif|bmp|tiff?|pdf|ofd)$/iu.test(file.name)
  return named || /^image\/|^application\/pdf$/u.test(file.type) ? undefined : 'wrong-type'
}

/** Sends files, several at a time, each with its own progress; each can be cancelled or sent again. */
export class Transfers {
  readonly #store: DossierStore
  readonly #listeners = new Set<() => void>()
  readonly #aborts = new Map<number, AbortController>()
  #list: readonly Transfer[] = []
  #next = 1

  constructor(store: DossierStore) {
    this.#store = store
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): readonly Transfer[] => this.#list

  async send(file: File, material?: string): Promise<void> {
    const id = this.#next++
    this.#set([...this.#list, { id, material, file, share: 0, failure: undefined }])
    await this.#run(id)
  }

  async again(id: number): Promise<void> {
    this.#change(id, { failure: undefined, share: 0 })
    await this.#run(id)
  }

  cancel(id: number): void {
    this.#aborts.get(id)?.abort()
    this.#set(this.#list.filter((transfer) => transfer.id !== id))
  }

  async #run(id: number): Promise<void> {
    const transfer = this.#list.find((one) => one.id === id)
    if (!transfer) return
    const abort = new AbortController()
    this.#aborts.set(id, abort)
    const { file, material } = transfer
    try {
      const view = await sendFile({
        dossier: this.#store.id,
        ...(material === undefined ? {} : { material }),
        file,
        name: file.name,
        onProgress: (share) => this.#change(id, { share }),
        signal: abort.signal,
      })
      this.#set(this.#list.filter((one) => one.id !== id))
      this.#store.accept(view)
    } catch (error) {
      if (abort.signal.aborted) return
      this.#change(id, { failure: error instanceof CallFailure ? error : new CallFailure('broken') })
    } finally {
      this.#aborts.delete(id)
    }
  }

  #change(id: number, change: Partial<Transfer>): void {
    this.#set(this.#list.map((one) => (one.id === id ? { ...one, ...change } : one)))
  }

  #set(list: readonly Transfer[]): void {
    this.#list = list
    for (const listener of this.#listeners) listener()
  }
}
