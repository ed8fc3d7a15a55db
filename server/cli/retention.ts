import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { localDay } from '#calendar'
import { openKeptCatalogue } from '#catalogue'
import { eraseBatch, findDueIn, forgetLooks, type RetentionParts, sweepArrivals } from '#filing'
import { type Database, findHome, listDueDossiers, migrate, openEvidenceFolder, openKeys } from '#store'
import { mattersFolder } from './matters-folder.ts'
import { getDistrict, withDatabase } from './stored.ts'
import type { Verb } from './verb.ts'

/** Deletes what the retention of the matters says is due, as the platform does by itself every night. */
export const verb: Verb = {
  name: 'retention',
  summary: {
    zh: '按各事项的保存期删除到期的照片和文件；--dry-run 只看不删',
    en: 'Delete pictures and files whose period is over; --dry-run only lists them',
  },
  usage: '[--dry-run] [--json]',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
    })
    const outcome = await withDatabase(async (database) => {
      await migrate(database)
      const parts = await openParts(database)
      return values['dry-run'] ? look(parts) : erase(parts)
    })
    console.log(values.json ? JSON.stringify(outcome) : tell(outcome))
    return outcome.failures.length === 0
  },
}

interface Outcome {
  readonly day: string
  readonly dryRun: boolean
  readonly papers: readonly Paper[]
  /** Bytes that no dossier uses, left by acts that failed. */
  readonly orphans: number
  readonly failures: readonly string[]
}

interface Paper {
  readonly dossier: string
  readonly upload: string
  readonly sha256: string
  readonly rule: string
  readonly period: string
}

async function openParts(database: Database): Promise<RetentionParts> {
  const home = findHome()
  const keys = await openKeys(home)
  const district = getDistrict()
  const now = () => new Date()
  return {
    ...{ database, district, now },
    looksKeptYears: Number(process.env.HAOBAN_LOOKS_KEPT_YEARS || 3),
    evidence: openEvidenceFolder(join(home, 'evidence'), keys.derive('evidence')),
    catalogue: await openKeptCatalogue(mattersFolder, { database, district, now }),
  }
}

async function look(parts: RetentionParts): Promise<Outcome> {
  const papers: Paper[] = []
  for await (const dossier of eachDue(parts)) {
    for (const { item, sha256, due } of await findDueIn(parts, dossier)) {
      papers.push({ dossier, upload: item, sha256, rule: due.rule, period: due.period })
    }
  }
  return { day: dayOf(parts), dryRun: true, papers, orphans: 0, failures: [] }
}

async function erase(parts: RetentionParts): Promise<Outcome> {
  const papers: Paper[] = []
  const failures: string[] = []
  for (let after: string | undefined; ; ) {
    const batch = await eraseBatch(parts, after)
    for (const { dossier, uploadId, sha256, rule, period } of batch.erased) {
      papers.push({ dossier, upload: uploadId, sha256, rule, period })
    }
    failures.push(...batch.failures.map(({ message }) => message))
    after = batch.last
    if (after === undefined) break
  }
  await forgetLooks(parts)
  const sweep = await sweepArrivals(parts)
  failures.push(...sweep.failures.map(({ message }) => message))
  return { day: dayOf(parts), dryRun: false, papers, orphans: sweep.deleted, failures }
}

async function* eachDue(parts: RetentionParts): AsyncGenerator<string> {
  const search = { district: parts.district, today: dayOf(parts), most: 200 }
  for (let after: string | undefined; ; ) {
    const dossiers = await listDueDossiers(parts.database, { ...search, after })
    yield* dossiers
    after = dossiers.at(-1)
    if (after === undefined) return
  }
}

function dayOf({ now }: RetentionParts): string {
  return localDay(now().toISOString())
}

function tell({ day, dryRun, papers, orphans, failures }: Outcome): string {
  const lines = papers.map(({ dossier, upload, rule, period }) => `${dossier}  ${upload}  ${rule} ${period}`)
  const end = dryRun
    ? `${day}：${papers.length} 份材料到期，没有删除 · due, nothing deleted`
    : `${day}：${papers.length} 份材料已删除，另清理 ${orphans} 份没有归属的 · deleted, and ${orphans} that belonged to nothing`
  return [...lines, ...failures.map((failure) => `✗ ${failure}`), end].join('\n')
}
