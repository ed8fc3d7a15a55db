import { parseArgs } from 'node:util'
import { readQueue, withOperations } from './operate.ts'
import { Misuse, type Verb } from './verb.ts'

/** Puts work that was given up back into its queue. */
export const verb: Verb = {
  name: 'jobs retry',
  summary: {
    zh: '把搁置的工作重新排队：一件一件，或一种全部',
    en: 'Try work that was given up again: by its id, or all of a kind',
  },
  usage: 'ID… | --queue NAME [--json]',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, queue: { type: 'string' } },
      allowPositionals: true,
    })
    const which = readWhich(positionals, values.queue)
    const count = await withOperations((_, jobs) => jobs.retryGivenUp(which))
    console.log(values.json ? JSON.stringify({ count }) : `${count} 件已重新排队 back in the queue`)
    return count > 0
  },
}

function readWhich(ids: readonly string[], queue: string | undefined) {
  if (queue !== undefined && ids.length === 0) return { queue: readQueue(queue) }
  if (queue === undefined && ids.length > 0 && ids.every((id) => uuid.test(id))) return { ids }
  throw new Misuse({
    zh: '请写搁置工作的编号（jobs 命令列出的 UUID），或用 --queue 指明一种。',
    en: 'Name work by the identifiers that `jobs` lists, or one kind with --queue.',
  })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu
