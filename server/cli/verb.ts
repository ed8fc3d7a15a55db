import type { Words } from '#api'

/** One thing the command line can do; each verb is a file of this folder that exports `verb`. */
export interface Verb {
  /** One or two words, as typed: `matter check`. */
  readonly name: string
  readonly summary: Words
  /** The arguments, as help shows them: `FILE [--json]`. */
  readonly usage: string
  /** Takes the arguments after the name; answers whether it went well. Load heavy parts inside, not at the top. */
  run(args: readonly string[]): Promise<boolean>
}

/** Something the person who typed the command can put right: told in plain words, without a stack. */
export class Misuse extends Error {
  readonly words: Words

  constructor(words: Words) {
    super(words.en)
    this.name = 'Misuse'
    this.words = words
  }
}
