import path from 'node:path'
import { answerDocument, type DocumentAnswer, type FindingAnswer } from './answer.ts'
import { findingsOf } from './findings.ts'
import { openPatientReader } from './patient-reader.ts'
import { bytesOf, findPictures, todayInShanghai, writeAnswers } from './pictures.ts'

interface Answer extends DocumentAnswer {
  readonly findings: readonly FindingAnswer[]
  /** Further documents in the same picture. */
  readonly others?: readonly DocumentAnswer[]
}

/** Reads every `<id>/picture.*` below a folder and writes `{id: answer}`. A bad file gets an answer like any other. */
export async function evaluateDocuments(args: readonly string[]): Promise<number> {
  const [folder, out, today = todayInShanghai()] = args
  if (folder === undefined || out === undefined) {
    console.error('Usage: npm run evaluate -- documents FOLDER OUT.json [YYYY-MM-DD]')
    return 2
  }
  const pictures = await findPictures(folder)
  if (pictures.length === 0) {
    console.error(`No <id>/picture.* below ${folder}; nothing was read.`)
    return 1
  }
  const reader = openPatientReader()
  const answers: Record<string, Answer> = {}
  const started = performance.now()
  for (const [index, { id, file }] of pictures.entries()) {
    const begun = performance.now()
    const reading = await reader.read(await bytesOf(file), { name: path.basename(file) })
    const others = reading.others.map(answerDocument)
    answers[id] = {
      ...answerDocument(reading),
      findings: findingsOf(reading, today),
      ...(others.length > 0 ? { others } : {}),
    }
    await writeAnswers(out, answers)
    const took = Math.round(performance.now() - begun)
    console.log(`${index + 1}/${pictures.length} ${id}: ${reading.kind}, ${took} ms`)
  }
  await reader.close()
  const mean = (performance.now() - started) / pictures.length
  console.log(`${pictures.length} pictures, ${Math.round(mean)} ms each, answers in ${out}`)
  return 0
}
