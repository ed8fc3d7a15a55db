import {
  type Field,
  floatField,
  floatOf,
  floatsField,
  messageField,
  numberField,
  numberOf,
  numbersOf,
  readFields,
  textField,
  textOf,
  writeFields,
} from './protobuf.ts'

/** One operation of a network. Values go by name from outputs to inputs. */
export interface Operation {
  readonly type: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** Encoded attributes and whatever else the file says of it. */
  readonly rest: readonly Field[]
}

export interface Weights {
  readonly dims: readonly number[]
  readonly values: Float32Array
}

/** A network as its ONNX file tells it: operations in the order they run, and the numbers it learned. */
export interface Graph {
  readonly operations: readonly Operation[]
  readonly weights: ReadonlyMap<string, Weights>
  /** Names that must go on existing because the network answers with them. */
  readonly outputs: ReadonlySet<string>
}

/** Field numbers of onnx.proto (version 1.16). */
const model = { graph: 7 } as const
const graph = { node: 1, initializer: 5, output: 12 } as const
const node = { input: 1, output: 2, type: 4, attribute: 5 } as const
const attribute = { name: 1, float: 2, integer: 3, tensor: 5, integers: 8, type: 20 } as const
const attributeType = { float: 1, integer: 2, integers: 7 } as const
const tensor = { dims: 1, type: 2, floats: 4, name: 8, raw: 9 } as const
const value = { name: 1 } as const
const float32 = 1

export function readGraph(file: Uint8Array): Graph {
  const fields = readFields(graphOf(readFields(file)).bytes)
  const all = (number: number) => fields.filter((field) => field.number === number)
  const operations = all(graph.node).map((field) => toOperation(readFields(field.bytes)))
  const learned = all(graph.initializer).map((field) => {
    const parts = readFields(field.bytes)
    return [textOf(firstOf(parts, tensor.name)), toWeights(parts)] as const
  })
  const constants = operations.flatMap((operation) =>
    operation.type === 'Constant' ? [[operation.outputs[0] ?? '', constantOf(operation)] as const] : [],
  )
  const weights = new Map<string, Weights>()
  for (const [name, found] of [...learned, ...constants]) if (found !== undefined) weights.set(name, found)
  const outputs = all(graph.output).map((field) => textOf(firstOf(readFields(field.bytes), value.name)))
  return { operations, weights, outputs: new Set(outputs) }
}

/** The same file with other operations, and with weights added to its own. */
export function writeGraph(
  file: Uint8Array,
  operations: readonly Operation[],
  added: ReadonlyMap<string, Weights>,
): Uint8Array {
  const fields = readFields(file)
  const old = graphOf(fields)
  const kept = readFields(old.bytes).filter((field) => field.number !== graph.node)
  const nodes = operations.map((operation) => messageField(graph.node, fromOperation(operation)))
  const weights = [...added].map(([name, { dims, values }]) =>
    messageField(graph.initializer, [
      ...dims.map((size) => numberField(tensor.dims, size)),
      numberField(tensor.type, float32),
      textField(tensor.name, name),
      floatsField(tensor.raw, values),
    ]),
  )
  const fresh = messageField(model.graph, [...nodes, ...kept, ...weights])
  return writeFields(fields.map((field) => (field === old ? fresh : field)))
}

/** The whole numbers of a named attribute, such as the padding of a convolution. */
export function integersOf(operation: Operation, name: string): number[] {
  return numbersOf(attributeOf(operation, name), attribute.integers)
}

/** The bounds of a Clip: attributes in older files, inputs in newer ones. */
export function limitsOf(
  clip: Operation,
  find: (name: string | undefined) => number | undefined,
): [low: number | undefined, high: number | undefined] {
  const given = (name: string) => {
    const field = attributeOf(clip, name).find(({ number }) => number === attribute.float)
    return field === undefined ? undefined : floatOf(field)
  }
  return [given('min') ?? find(clip.inputs[1]), given('max') ?? find(clip.inputs[2])]
}

export function floatAttribute(name: string, given: number): Field {
  return toAttribute(name, attributeType.float, [floatField(attribute.float, given)])
}

export function numberAttribute(name: string, given: number): Field {
  return toAttribute(name, attributeType.integer, [numberField(attribute.integer, given)])
}

export function integersAttribute(name: string, given: readonly number[]): Field {
  return toAttribute(
    name,
    attributeType.integers,
    given.map((each) => numberField(attribute.integers, each)),
  )
}

function toAttribute(name: string, type: number, content: readonly Field[]): Field {
  return messageField(node.attribute, [
    textField(attribute.name, name),
    ...content,
    numberField(attribute.type, type),
  ])
}

function attributeOf(operation: Operation, name: string): Field[] {
  const attributes = operation.rest.filter((field) => field.number === node.attribute)
  const parts = attributes.map((field) => readFields(field.bytes))
  return parts.find((fields) => textOf(firstOf(fields, attribute.name)) === name) ?? []
}

function graphOf(fields: readonly Field[]): Field {
  return firstOf(fields, model.graph)
}

function firstOf(fields: readonly Field[], number: number): Field {
  const found = fields.find((field) => field.number === number)
  if (found === undefined) throw new Error(`an ONNX file without field ${number}`)
  return found
}

function toOperation(fields: readonly Field[]): Operation {
  const texts = (number: number) => fields.filter((field) => field.number === number).map(textOf)
  const known = new Set<number>([node.input, node.output, node.type])
  return {
    type: texts(node.type)[0] ?? '',
    inputs: texts(node.input),
    outputs: texts(node.output),
    rest: fields.filter((field) => !known.has(field.number)),
  }
}

function fromOperation({ type, inputs, outputs, rest }: Operation): Field[] {
  return [
    ...inputs.map((name) => textField(node.input, name)),
    ...outputs.map((name) => textField(node.output, name)),
    textField(node.type, type),
    ...rest,
  ]
}

function constantOf(operation: Operation): Weights | undefined {
  const attributes = operation.rest.filter((field) => field.number === node.attribute)
  const held = attributes
    .flatMap((field) => readFields(field.bytes))
    .find(({ number }) => number === attribute.tensor)
  return held === undefined ? undefined : toWeights(readFields(held.bytes))
}

function toWeights(fields: readonly Field[]): Weights | undefined {
  const stored = fields.filter((field) => field.number === tensor.raw || field.number === tensor.floats)
  if (numberOf(firstOf(fields, tensor.type)) !== float32) return undefined
  const bytes = Buffer.concat(stored.map((field) => field.bytes))
  const values = new Float32Array(bytes.length / 4)
  new Uint8Array(values.buffer).set(bytes)
  return { dims: numbersOf(fields, tensor.dims), values }
}
