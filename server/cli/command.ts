import { formatHelp, formatUsage } from './help.ts'
import { Misuse, type Verb } from './verb.ts'

/** Every verb by its name, each loaded only when it is wanted: one that reads pictures takes a second to load. */
export type VerbList = Readonly<Record<string, () => Promise<Verb>>>

/** Where the command speaks to. */
export interface Voice {
  out(line: string): void
  error(line: string): void
}

const [wentWell, failed, typedWrongly] = [0, 1, 2]

/** Runs what was typed and answers the exit code. */
export async function runCommand(verbs: VerbList, typed: readonly string[], voice: Voice): Promise<number> {
  if (asksForHelp(typed)) {
    voice.out(formatHelp(await loadAll(verbs)))
    return wentWell
  }
  const name = findName(verbs, typed)
  const load = name === undefined ? undefined : verbs[name]
  if (name === undefined || load === undefined) {
    voice.error(describeUnknown(typed, Object.keys(verbs)))
    return typedWrongly
  }
  const verb = await load()
  const args = typed.slice(name.split(' ').length)
  if (args.includes('--help') || args.includes('-h')) {
    voice.out(formatUsage(verb))
    return wentWell
  }
  return runVerb(verb, args, voice)
}

async function runVerb(verb: Verb, args: readonly string[], voice: Voice): Promise<number> {
  try {
    return (await verb.run(args)) ? wentWell : failed
  } catch (error) {
    if (error instanceof Misuse) {
      voice.error(`${error.words.zh}\n${error.words.en}\n\n${formatUsage(verb)}`)
      return typedWrongly
    }
    if (isArgumentError(error)) {
      voice.error(`参数写得不对。The arguments are not right: ${error.message}\n\n${formatUsage(verb)}`)
      return typedWrongly
    }
    voice.error(describeFailure(error))
    return failed
  }
}

/** Thrown by `parseArgs` of `node:util`. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function asksForHelp(typed: readonly string[]): boolean {
  return typed.length === 0 || ['help', '--help', '-h'].includes(typed[0] ?? '')
}

/** The longest name first, so that `matter check` is not taken for a verb `matter`. */
function findName(verbs: VerbList, typed: readonly string[]): string | undefined {
  return [typed.slice(0, 2).join(' '), typed[0] ?? ''].find((name) => Object.hasOwn(verbs, name))
}

function describeUnknown(typed: readonly string[], names: readonly string[]): string {
  const word = typed[0] ?? ''
  const near = names.filter((name) => name.split(' ')[0] === word || name.split(' ')[1] === word)
  const hint = near.length > 0 ? near.join(' · ') : names.join(' · ')
  const meant = near.length > 0 ? typed.slice(0, 2).join(' ') : word
  return `没有“${meant}”这个命令。可以用：${hint}\nThere is no such command. Try: ${hint}\n全部命令 All commands: npm run haoban -- help`
}

/** Files that are missing or unreadable are the user's to mend; anything else shows where it broke. */
function describeFailure(error: unknown): string {
  const told = error instanceof Error ? tellFileError(error) : undefined
  return (
    told ?? `没有做成。Something went wrong inside.\n${error instanceof Error ? error.stack : String(error)}`
  )
}

function tellFileError(error: Error & { code?: unknown; path?: unknown }): string | undefined {
  const path = String(error.path ?? '')
  if (error.code === 'ENOENT')
    return `找不到文件 ${path}，请核对路径。\nThere is no file ${path}; check the path.`
  if (error.code === 'EISDIR')
    return `${path || '给出的路径'} 是文件夹，这里要一个文件。\nThat is a folder; a file is needed.`
  if (error.code === 'EACCES') return `没有权限读取 ${path}。\nNo permission to read ${path}.`
  if (error.name === 'YAMLParseError') return `文件写得不对。The file is not well formed.\n${error.message}`
  return undefined
}

function loadAll(verbs: VerbList): Promise<Verb[]> {
  return Promise.all(Object.values(verbs).map((load) => load()))
}
