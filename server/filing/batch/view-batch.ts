import { type BatchCard, type BatchLine, type BatchView, dossierState } from '#api'
import type { Words } from '#matter'
import type { Batch, ListedLine } from '#store'
import type { Fixed } from '../call.ts'
import { readFiled } from '../filed.ts'
import { getMatter } from '../guide.ts'
import type { FilingParts } from '../parts.ts'
import { maskValue } from '../view/value.ts'

/** One list, as a line of what was handed in before. */
export function viewBatchCard(
  { id, fileName, at, actor }: Batch,
  lines: readonly ListedLine[],
): Fixed<BatchCard> {
  const done = lines.filter(isDone).length
  return { id, fileName, at, by: actor.name, total: lines.length, done }
}

/** A list with how far each of its lines is. */
export function viewBatch(
  { catalogue }: Pick<FilingParts, 'catalogue'>,
  batch: Batch,
  lines: readonly ListedLine[],
): Fixed<BatchView> {
  const { id, title } = getMatter(catalogue, batch.matter)
  return { ...viewBatchCard(batch, lines), matter: { id, title }, lines: lines.map(viewLine) }
}

function viewLine({ row, name, idNumber, state, dossier, ...rest }: ListedLine): Fixed<BatchLine> {
  const parsed = dossierState.safeParse(rest.dossierState)
  return {
    ...{ row, name, idNumber: String(maskValue(idNumber)), state, dossier, problem: rest.problem },
    dossierState: parsed.success ? parsed.data : undefined,
  }
}

const ends: readonly (string | undefined)[] = ['granted', 'denied', 'withdrawn', 'rated']

function isDone({ state, dossierState: now }: ListedLine): boolean {
  return state === 'stopped' || ends.includes(now)
}

/** Every line with what came of it, for a spreadsheet. */
export async function listResults(
  parts: FilingParts,
  lines: readonly ListedLine[],
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [['行', '姓名', '身份证号码', '结果', '说明']]
  for (const line of lines) {
    const idNumber = String(maskValue(line.idNumber))
    rows.push([String(line.row), line.name, idNumber, resultOf(line), await explain(parts, line)])
  }
  return rows
}

function resultOf({ state, dossierState: now }: ListedLine): string {
  if (state !== 'sent') return lineStates[state]
  return (now && results[now]) ?? '正在办理'
}

const lineStates = {
  waiting: '还没开始',
  checking: '正在核对',
  sent: '已发给本人',
  stopped: '不能办',
} as const

const results: Readonly<Record<string, string>> = {
  confirming: '等本人确认',
  submitted: '正在核验',
  reviewing: '工作人员在审',
  granted: '已办好',
  rated: '已办好',
  denied: '没有办成',
  withdrawn: '已撤回',
}

/** Why it did not come about; only then is its dossier read. */
async function explain(parts: FilingParts, line: ListedLine): Promise<string> {
  if (line.problem) return line.problem.zh
  if (line.dossier === undefined || !['denied', 'withdrawn'].includes(line.dossierState ?? '')) return ''
  const { dossier, log } = await readFiled(parts, parts.database, line.dossier)
  const withdrawn = log.findLast(({ event }) => event.kind === 'withdrawn')?.event
  return withdrawn?.kind === 'withdrawn' ? withdrawn.reason : dossier.denial.join('；')
}

/** The problems of a dossier in one text. */
export function joinWords(all: readonly Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join(''), en: all.map(({ en }) => en).join(' ') }
}
