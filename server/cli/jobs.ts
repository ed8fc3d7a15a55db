import { parseArgs } from 'node:util'
import type { FailedWork } from '#api'
import { type Answer, viewGivenUp, viewOperations } from '#filing'
import { describeAge, readQueue, withOperations } from './operate.ts'
import type { Verb } from './verb.ts'

/** How the work stands: what waits, what is tried again, what was given up, what waits too long. */
export const verb: Verb = {
  name: 'jobs',
  summary: {
    zh: '列出等着做的、在重试的、搁置的工作，和等得太久的办件；有搁置的退出码是 1',
    en: 'List work that waits, is tried again or was given up, and dossiers that wait too long; exit code 1 when some was given up',
  },
  usage: '[--queue NAME] [--json]',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, queue: { type: 'string' } },
    })
    const queue = values.queue === undefined ? undefined : readQueue(values.queue)
    const found = await withOperations(async (parts) => {
      const [operations, givenUp] = [await viewOperations(parts), await viewGivenUp(parts, queue)]
      const { at, queues, retrying, overdue, sweep } = operations
      return { at, queues, retrying, overdue, ...(sweep && { sweep }), givenUp }
    })
    console.log(values.json ? JSON.stringify(found) : tell(found))
    return found.givenUp.all === 0
  },
}

type Found = Omit<Answer<'readOperations'>, 'agencies'> & { readonly givenUp: Answer<'listGivenUp'> }

function tell({ at, queues, retrying, overdue, sweep, givenUp }: Found): string {
  const busy = queues.filter(({ ready, running, scheduled }) => ready + running + scheduled > 0)
  return [
    ...busy.map(({ queue, does, ready, readySince, running, scheduled }) => {
      const oldest = readySince ? `（最久 oldest ${describeAge(readySince, at)}）` : ''
      return `${queue.padEnd(20)} ${does.zh}  等着 ready ${ready}${oldest}  在做 running ${running}  到时 later ${scheduled}`
    }),
    ...retrying.map((work) => `↻ ${tellWork(work, at)}`),
    ...givenUp.entries.map((work) => `✗ ${work.id}  ${tellWork(work, at)}`),
    ...overdue.map(({ title, because, count, since }) => {
      return `⌛ ${title.zh}：${because.zh} × ${count}，最久 longest ${describeAge(since, at)}`
    }),
    sweep
      ? `巡查 swept ${describeAge(sweep.at, at)} 前 ago，停住的 found ${sweep.found}`
      : '还没有巡查过 never swept',
    `重试 retrying ${retrying.length} · 搁置 given up ${givenUp.all}`,
  ].join('\n')
}

function tellWork({ dossier, what, because, since, tries }: FailedWork, at: string): string {
  const whose = dossier ? `${dossier.number} ${dossier.matter.zh}` : '—'
  return `${whose}  ${what.zh}  ${because.zh}  ${describeAge(since, at)}  × ${tries}`
}
