// Runs the convolutions once over written lines: node trunk-features.mjs TRUNK.onnx FOLDER
// Beside each NAME.u8 it writes NAME.f16: features (480 × steps) of every line, batch after batch.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { asInput } from './line-input.mjs'

const [model = '', folder = ''] = process.argv.slice(2)
const session = await InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 })

for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5))
  .sort()) {
  const target = path.join(folder, `${name}.f16`)
  if (existsSync(target)) continue
  const pixels = readFileSync(path.join(folder, `${name}.u8`))
  const parts = []
  let offset = 0
  for (const { width, lines } of JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))) {
    const input = asInput(pixels, offset, lines.length, width)
    offset += lines.length * 48 * width * 3
    const { features } = await session.run({ x: new Tensor('float32', input, [lines.length, 3, 48, width]) })
    parts.push(Buffer.from(new Float16Array(features.data).buffer))
  }
  writeFileSync(`${target}.part`, Buffer.concat(parts))
  renameSync(`${target}.part`, target)
}
