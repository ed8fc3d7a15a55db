import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Reader, Reading } from '#recognition'
import {
  answerDocument,
  answerFindings,
  type DocumentAnswer,
  type FindingAnswer,
  findUnreadable,
} from './answer.ts'
import { type Application, parseApplication } from './application.ts'
import { findMatter } from './findings.ts'
import { openPatientReader } from './patient-reader.ts'
import { bytesOf, todayInShanghai, writeAnswers } from './pictures.ts'
import { openTrial } from './trial-dossier.ts'

/** The answer to one linked application, in the form of the sample set's FORMAT.md. */
export interface SetAnswer {
  readonly documents: Readonly<Record<string, DocumentAnswer>>
  readonly findings: readonly FindingAnswer[]
  readonly decision: Decision
}

const decisions = ['pass', 'remind', 'manual', 'reject'] as const
export type Decision = (typeof decisions)[number]

/** Reads every `<id>/` with an application.json below a folder and writes `{id: answer}`. */
export async function evaluateDocumentSets(args: readonly string[]): Promise<number> {
  const [folder, out] = args
  if (folder === undefined || out === undefined) {
    console.error('Usage: npm run evaluate -- document-sets FOLDER OUT.json')
    return 2
  }
  const sets = await findSets(folder)
  if (sets.length === 0) {
    console.error(`No <id>/application.json below ${folder}; nothing was read.`)
    return 1
  }
  const reader = openPatientReader()
  const answers: Record<string, SetAnswer> = {}
  for (const [index, place] of sets.entries()) {
    const answer = await answerSet(reader, place)
    answers[path.basename(place)] = answer
    await writeAnswers(out, answers)
    const points = answer.findings.map(({ point }) => point).join(' ')
    console.log(`${index + 1}/${sets.length} ${path.basename(place)}: ${answer.decision} ${points}`)
  }
  await reader.close()
  console.log(`${sets.length} sets, answers in ${out}`)
  return 0
}

async function findSets(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'application.json')
    .map(({ parentPath }) => parentPath)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** Reads the papers of one application, and says what its matter's review points find. */
export async function answerSet(reader: Reader, place: string): Promise<SetAnswer> {
  const application = parseApplication(await readFile(path.join(place, 'application.json'), 'utf8'))
  const readings = new Map<string, Reading>()
  for (const slot of application.slots.keys()) {
    const file = await findFile(place, slot, application)
    if (file === undefined) continue
    readings.set(slot, await reader.read(await bytesOf(file), { name: path.basename(file) }))
  }
  const findings = judgeSet(application, readings)
  const worst = Math.max(0, ...findings.map(({ status }) => decisions.indexOf(status)))
  return {
    documents: Object.fromEntries([...readings].map(([slot, reading]) => [slot, answerDocument(reading)])),
    findings,
    decision: decisions[worst] ?? 'reject',
  }
}

/** The file named for a slot, whatever its ending; what the application lists counts first. */
async function findFile(place: string, slot: string, { files }: Application): Promise<string | undefined> {
  const present = await readdir(place)
  const listed = files[slot]
  const found = present.find((file) => file === listed) ?? present.find((file) => file.startsWith(`${slot}.`))
  return found === undefined ? undefined : path.join(place, found)
}

function judgeSet(
  application: Application,
  readings: ReadonlyMap<string, Reading>,
): readonly FindingAnswer[] {
  const trial = openTrial(
    findMatter(application.matter),
    application.date ?? todayInShanghai(),
    application.profile,
  )
  trial.state(application.answers)
  const ofPapers: FindingAnswer[] = []
  for (const [slot, material] of application.slots) {
    const reading = readings.get(slot)
    if (reading) trial.handIn({ id: slot, material, reading })
    const wrong = trial.problemsOf(slot).find(({ code }) => code === 'wrong-document')
    const finding = reading ? (findUnreadable(reading) ?? wrongKind(wrong)) : missing
    if (finding) ofPapers.push({ ...finding, document: slot })
  }
  return [...ofPapers, ...answerFindings(trial.findings()).map(nameSlot)]
}

/** A further paper in one picture is called after its upload, with a number; it came in at the same slot. */
function nameSlot(finding: FindingAnswer): FindingAnswer {
  const { document } = finding
  return document === undefined ? finding : { ...finding, document: document.replace(/-\d+$/u, '') }
}

const missing: FindingAnswer = {
  point: 'MISSING',
  status: 'reject',
  fields: [],
  message: '这份材料还没有上传。',
}

function wrongKind(problem: { readonly zh: string } | undefined): FindingAnswer | undefined {
  return problem && { point: 'KIND', status: 'reject', fields: [], message: problem.zh }
}
