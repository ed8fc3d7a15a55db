import { openKeptCatalogue } from '#catalogue'
import { type Replayed, replayDecisions } from '#filing'
import { type Database, listLogs, migrate, readLog } from '#store'
import { mattersFolder } from './matters-folder.ts'
import { getDistrict, withDatabase } from './stored.ts'
import { Misuse, type Verb } from './verb.ts'

type Found = Replayed & { readonly dossier: string }

/** Decides again what rules decided, from the logs alone, and tells whether it comes to the same. */
export const verb: Verb = {
  name: 'replay',
  summary: {
    zh: '按日志把自动办理的决定重新算一遍，看是不是一样',
    en: 'Decide again from the logs what rules decided, and compare',
  },
  usage: 'DOSSIER|--all [--json]',
  async run(args) {
    const named = args.filter((arg) => !arg.startsWith('--'))
    const isAll = args.includes('--all')
    if (named.length + (isAll ? 1 : 0) !== 1) throw whichOne()
    const found = await withDatabase((database) => replay(database, named[0]))
    if (named[0] !== undefined && found === undefined) throw unknown(named[0])
    const decisions = found ?? []
    const different = decisions.filter(({ same }) => !same)
    const summary = { decisions: decisions.length, same: decisions.length - different.length, different }
    console.log(args.includes('--json') ? JSON.stringify(summary) : tell(decisions, different))
    return different.length === 0
  },
}

/** Every decision of one dossier or all; undefined when there is no such dossier. */
async function replay(
  database: Database,
  dossier: string | undefined,
): Promise<readonly Found[] | undefined> {
  await migrate(database)
  const district = getDistrict()
  const catalogue = await openKeptCatalogue(mattersFolder, { database, district, now: () => new Date() })
  const places = (await listLogs(database)).filter((place) => place.district === district)
  const wanted = dossier === undefined ? places : places.filter((place) => place.dossier === dossier)
  if (dossier !== undefined && wanted.length === 0) return undefined
  const found: Found[] = []
  for (const place of wanted) {
    const replayed = replayDecisions(await readLog(database, place), catalogue)
    found.push(...replayed.map((decision) => ({ ...decision, dossier: place.dossier })))
  }
  return found
}

function tell(decisions: readonly Found[], different: readonly Found[]): string {
  const lines = different.map(({ dossier, sequence, matter, version, outcome, again }) => {
    const what = outcome === again ? `${outcome}，依据不同 · other grounds` : `${outcome} → ${again}`
    return `✗ ${dossier}  第 ${sequence} 条 event  ${matter}@${version}  ${what}`
  })
  const end = different.length === 0 ? '全部一样 · all the same' : `${different.length} 个不一样 · different`
  return [...lines, `${decisions.length} 个自动决定 decisions：${end}`].join('\n')
}

function whichOne(): Misuse {
  return new Misuse({
    zh: '请写一个办件的完整编号（UUID），或者 --all。',
    en: 'Name one dossier by its full identifier (a UUID), or write --all.',
  })
}

function unknown(dossier: string): Misuse {
  return new Misuse({
    zh: `没有办件 ${dossier}。请用办件的完整编号（UUID）。`,
    en: `There is no dossier ${dossier}. Use its full identifier (a UUID).`,
  })
}
