import { type Affine, affineAfter, affineConvolution, foldIntoConvolution, foldIntoUsers } from './affine.ts'
import { Draft } from './draft.ts'
import { floatAttribute, limitsOf, type Operation, readGraph, writeGraph } from './graph.ts'

/**
 * Rewrites a network so that it runs faster and answers the same (but for rounding). PP-OCR networks come with
 * x·clip(x + 3, 0, 6)/6 and a scale and shift after nearly each convolution, as eight passes over all values which
 * the runtime does not join and for which it leaves its fast memory layout. Here scales and shifts go into the
 * weights, and the rest becomes a convolution with an activation and one product. What does not match stays.
 */
export function streamline(file: Uint8Array): Uint8Array {
  const draft = new Draft(readGraph(file))
  for (const operation of draft.operations) {
    if (operation.type === 'Conv') foldIntoConvolution(draft, operation)
  }
  for (const operation of draft.operations) {
    if (operation.type === 'Clip') rewriteHardSwish(draft, operation)
    if (operation.type === 'Mul') joinAttention(draft, operation)
  }
  const { operations, added } = draft.finish()
  return writeGraph(file, operations, added)
}

/** x · clip(x + 3, 0, 6) becomes 6 · x · gate, where the gate is a convolution that clips at 0 and 1. */
function rewriteHardSwish(draft: Draft, clip: Operation): void {
  const [low, high] = limitsOf(clip, (name) => draft.findWeights(name)?.values[0])
  const plus = draft.findProducer(clip.inputs[0] ?? '')
  const product = draft.findSoleUser(clip.outputs[0] ?? '')
  if (low !== 0 || high !== 6 || plus?.type !== 'Add' || product?.type !== 'Mul') return
  if (draft.findSoleUser(plus.outputs[0] ?? '') !== clip) return
  const x = product.inputs.find((input) => input !== clip.outputs[0]) ?? ''
  const channels = channelsOf(draft, x)
  if (draft.findScalarBeside(plus, x) !== 3 || channels === undefined) return

  const gate = `${x}.gate`
  const opened = affineConvolution(draft, { from: x, to: `${gate}.raw`, channels, scale: 1 / 6, shift: 0.5 })
  const clipped: Operation = {
    type: 'HardSigmoid',
    inputs: opened.outputs,
    outputs: [gate],
    rest: [floatAttribute('alpha', 1), floatAttribute('beta', 0)],
  }
  const after = affineAfter(draft, product.outputs[0] ?? '')
  const rest: Affine = { ...after, scale: 6 * after.scale }
  const isFolded = foldIntoUsers(draft, rest)
  const plain = isFolded ? rest.output : `${rest.output}.plain`
  const gated: Operation = { type: 'Mul', inputs: [x, gate], outputs: [plain], rest: [] }
  const scaled = affineConvolution(draft, { from: plain, to: rest.output, channels, ...rest })
  draft.replace(product, isFolded ? [opened, clipped, gated] : [opened, clipped, gated, scaled], [
    plus,
    clip,
    ...rest.operations,
  ])
}

/** The channels of a value that a convolution made. */
function channelsOf(draft: Draft, value: string): number | undefined {
  const producer = draft.findProducer(value)
  return producer?.type === 'Conv' ? draft.findWeights(producer.inputs[1])?.dims[0] : undefined
}

/** x + x · gate, with one gate a channel, becomes x · (1 + gate): one pass less over the picture. */
function joinAttention(draft: Draft, product: Operation): void {
  const sum = draft.findSoleUser(product.outputs[0] ?? '')
  const gate = product.inputs.find((input) => draft.findProducer(input)?.type === 'HardSigmoid')
  const x = product.inputs.find((input) => input !== gate)
  if (sum?.type !== 'Add' || gate === undefined || x === undefined || !sum.inputs.includes(x)) return
  const one = draft.addWeights({ dims: [1], values: Float32Array.of(1) })
  const raised: Operation = { type: 'Add', inputs: [gate, one], outputs: [`${gate}.raised.${x}`], rest: [] }
  draft.replace(
    sum,
    [raised, { ...product, inputs: [x, ...raised.outputs], outputs: sum.outputs }],
    [product],
  )
}
