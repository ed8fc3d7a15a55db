// Reads written lines with a model: node read-lines.mjs MODEL.onnx ALPHABET.txt FOLDER OUT.json
// OUT.json: for every line its text, level and what was read as [character, probability] pairs (greedy CTC).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { asInput } from './line-input.mjs'

const [model = '', alphabetFile = '', folder = '', out = ''] = process.argv.slice(2)
const alphabet = ['', ...readFileSync(alphabetFile, 'utf8').replace(/\n$/, '').split('\n'), ' ']
const session = await InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 })
const results = []
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5))
  .sort()) {
  const pixels = readFileSync(path.join(folder, `${name}.u8`))
  let offset = 0
  for (const { width, lines } of JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))) {
    const input = new Tensor('float32', asInput(pixels, offset, lines.length, width), [
      lines.length,
      3,
      48,
      width,
    ])
    offset += lines.length * 48 * width * 3
    const output = await session.run({ [session.inputNames[0]]: input })
    const scores = output[session.outputNames[0]]
    lines.forEach((line, row) => {
      const { text, level, seed } = line
      results.push({ seed, text, level, read: decode(scores, row, line.steps) })
    })
  }
}
writeFileSync(out, JSON.stringify(results))

/** Best class of each step, blanks and repetitions removed, each with its highest probability. */
function decode({ data, dims: [, steps, classes] }, row, used) {
  const read = []
  let previous = 0
  for (let step = 0; step < used; step++) {
    const start = (row * steps + step) * classes
    let best = 0
    for (let index = 1; index < classes; index++) if (data[start + index] > data[start + best]) best = index
    const probability = Math.round(data[start + best] * 1e4) / 1e4
    if (best !== 0 && best !== previous) read.push([alphabet[best], probability])
    else if (best !== 0) read.at(-1)[1] = Math.max(read.at(-1)[1], probability)
    previous = best
  }
  return read
}
