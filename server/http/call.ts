import type { RouteName } from '#api'
import type { Signatory } from './identity/signatory.ts'
import type { Language } from './language.ts'

/** One request, already allowed and parsed by the schemas of its route. */
export interface Call {
  readonly by: Signatory | undefined
  readonly params: Readonly<Record<string, string>>
  readonly query: unknown
  readonly body: unknown
  readonly file?: ReceivedFile
  readonly signed?: SignedBytes
  readonly language: Language
}

/** The body of a signed request byte for byte, and the headers that sign it; empty where they are missing. */
export interface SignedBytes {
  readonly bytes: Uint8Array
  readonly timestamp: string
  readonly nonce: string
  readonly signature: string
}

/** The file of a multipart request. Its name is what the sender called it; what it is, its bytes must say. */
export interface ReceivedFile {
  readonly bytes: Uint8Array
  readonly name: string
}

/** Written as a method, so that the functions may say more exactly what the schemas of their route let through. */
type Answering = { answer(call: Call): Promise<unknown> }['answer']

/** What answers each route; throws a `Refusal` when the request is not to be met. */
export type Handlers = { readonly [R in Exclude<RouteName, 'readSession'>]: Answering }
