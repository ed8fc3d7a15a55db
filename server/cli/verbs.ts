import type { VerbList } from './command.ts'

/** The command line as a list: a new verb is one file and one line here. */
export const verbs: VerbList = {}
