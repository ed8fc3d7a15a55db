import type { Draft } from './draft.ts'
import { integersAttribute, integersOf, numberAttribute, type Operation, type Weights } from './graph.ts'

/** A scale and a shift, the same for all values, and the operations that stand for them in the file. */
export interface Affine {
  readonly scale: number
  readonly shift: number
  /** The value they end in. */
  readonly output: string
  readonly operations: readonly Operation[]
}

/** Follows products and sums with single numbers from a value on, as long as nothing else uses what is between. */
export function affineAfter(draft: Draft, value: string): Affine {
  let found: Affine = { scale: 1, shift: 0, output: value, operations: [] }
  for (;;) {
    const next = draft.findSoleUser(found.output)
    const by = next && draft.findScalarBeside(next, found.output)
    const step = next && by !== undefined ? stepOf(next, by, found.output) : undefined
    if (next === undefined || step === undefined) return found
    found = {
      scale: found.scale * step.scale,
      shift: found.shift * step.scale + step.shift,
      output: next.outputs[0] ?? '',
      operations: [...found.operations, next],
    }
  }
}

function stepOf(
  operation: Operation,
  by: number,
  value: string,
): Pick<Affine, 'scale' | 'shift'> | undefined {
  if (operation.type === 'Mul') return { scale: by, shift: 0 }
  if (operation.type === 'Div' && operation.inputs[0] === value) return { scale: 1 / by, shift: 0 }
  if (operation.type === 'Add') return { scale: 1, shift: by }
  return undefined
}

/** Takes what follows a convolution into its weights. */
export function foldIntoConvolution(draft: Draft, convolution: Operation): void {
  const { scale, shift, output, operations } = affineAfter(draft, convolution.outputs[0] ?? '')
  const weights = draft.findWeights(convolution.inputs[1])
  if (operations.length === 0 || weights === undefined) return
  const bias = biasOf(draft, convolution, weights).map((value) => value * scale + shift)
  const values = weights.values.map((value) => value * scale)
  const folded = withWeights(draft, convolution, { ...weights, values }, bias)
  draft.replace(convolution, [{ ...folded, outputs: [output] }], operations)
}

/**
 * Takes what precedes convolutions into their weights, and tells whether that was possible: every user must be a
 * convolution that adds no zeros at the borders, for those would have to be shifted too.
 */
export function foldIntoUsers(draft: Draft, { scale, shift, output }: Affine): boolean {
  const users = draft.listUsers(output)
  const isPlain = (user: Operation) =>
    user.type === 'Conv' &&
    draft.findWeights(user.inputs[1]) !== undefined &&
    integersOf(user, 'pads').every((pad) => pad === 0)
  if (users.length === 0 || draft.isAnswer(output) || !users.every(isPlain)) return false
  for (const user of users) {
    const weights = draft.findWeights(user.inputs[1])
    if (weights === undefined) continue
    const size = weights.values.length / (weights.dims[0] ?? 1)
    const bias = biasOf(draft, user, weights).map((value, channel) => {
      const own = weights.values.subarray(channel * size, (channel + 1) * size)
      return value + shift * own.reduce((sum, weight) => sum + weight, 0)
    })
    const values = weights.values.map((value) => value * scale)
    draft.replace(user, [withWeights(draft, user, { ...weights, values }, bias)])
  }
  return true
}

function biasOf(draft: Draft, convolution: Operation, weights: Weights): Float32Array {
  return draft.findWeights(convolution.inputs[2])?.values ?? new Float32Array(weights.dims[0] ?? 0)
}

function withWeights(draft: Draft, convolution: Operation, weights: Weights, bias: Float32Array): Operation {
  const names = [weights, { dims: [bias.length], values: bias }].map((each) => draft.addWeights(each))
  return { ...convolution, inputs: [convolution.inputs[0] ?? '', ...names] }
}

/** A scale and a shift as a convolution of each channel with itself: it keeps the runtime's fast layout. */
export function affineConvolution(
  draft: Draft,
  {
    from,
    to,
    channels,
    scale,
    shift,
  }: { from: string; to: string; channels: number } & Pick<Affine, 'scale' | 'shift'>,
): Operation {
  const weights = { dims: [channels, 1, 1, 1], values: new Float32Array(channels).fill(scale) }
  const bias = { dims: [channels], values: new Float32Array(channels).fill(shift) }
  return {
    type: 'Conv',
    inputs: [from, draft.addWeights(weights), draft.addWeights(bias)],
    outputs: [to],
    rest: [integersAttribute('kernel_shape', [1, 1]), numberAttribute('group', channels)],
  }
}
