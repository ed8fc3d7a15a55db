import { type ChainCheck, type Database, listLogs, migrate, type Place, verifyChain } from '#store'
import { withDatabase } from './stored.ts'
import { Misuse, type Verb } from './verb.ts'

type Checked = Place & { readonly check: ChainCheck }

/** Finds out whether the logs of dossiers are what was written: no event changed, left out, added or cut off. */
export const verb: Verb = {
  name: 'verify-log',
  summary: {
    zh: '核验办件日志有没有被改动（全部，或某一个办件）',
    en: 'Check that the logs of dossiers were not tampered with (all, or one)',
  },
  usage: '[DOSSIER] [--json]',
  async run(args) {
    const [dossier, ...more] = args.filter((arg) => arg !== '--json')
    if (more.length > 0) throw tooMany()
    const checked = await withDatabase((database) => checkLogs(database, dossier))
    if (dossier !== undefined && checked.length === 0) throw unknown(dossier)
    const broken = checked.filter(({ check }) => !check.ok)
    console.log(args.includes('--json') ? JSON.stringify(summarise(checked, broken)) : tell(checked, broken))
    return broken.length === 0
  },
}

async function checkLogs(database: Database, dossier: string | undefined): Promise<Checked[]> {
  await migrate(database)
  const places = await listLogs(database)
  const wanted = dossier === undefined ? places : places.filter((place) => place.dossier === dossier)
  const checked: Checked[] = []
  for (const place of wanted) checked.push({ ...place, check: await verifyChain(database, place) })
  return checked
}

function summarise(checked: readonly Checked[], broken: readonly Checked[]) {
  const events = checked.reduce((sum, { check }) => sum + (check.ok ? check.length : 0), 0)
  return {
    dossiers: checked.length,
    events,
    broken: broken.map(({ check, ...place }) => ({ ...place, ...check })),
  }
}

function tell(checked: readonly Checked[], broken: readonly Checked[]): string {
  const { dossiers, events } = summarise(checked, broken)
  const lines = broken.map(({ district, dossier, check }) => {
    const at = check.ok ? '' : check.sequence
    return `✗ ${district}/${dossier}  从第 ${at} 条起与写入时不符 · not what was written from event ${at} on`
  })
  const end = broken.length === 0 ? '全部完好 · all intact' : `${broken.length} 个有问题 · broken`
  return [...lines, `${dossiers} 个办件 dossiers，${events} 条记录 events：${end}`].join('\n')
}

function tooMany(): Misuse {
  return new Misuse({ zh: '一次只能指定一个办件。', en: 'Name one dossier at a time.' })
}

function unknown(dossier: string): Misuse {
  return new Misuse({
    zh: `没有办件 ${dossier}。请用办件的完整编号（UUID）。`,
    en: `There is no dossier ${dossier}. Use its full identifier (a UUID).`,
  })
}
