/** One field of a message: its number, its wire type and its content, still encoded. */
export interface Field {
  readonly number: number
  readonly wire: number
  readonly bytes: Uint8Array
}

const [varintWire, fixed64Wire, lengthWire, fixed32Wire] = [0, 1, 2, 5]
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Takes a message apart without copying. Only what ONNX needs of https://protobuf.dev/programming-guides/encoding. */
export function readFields(message: Uint8Array): Field[] {
  const fields: Field[] = []
  for (let at = 0; at < message.length; ) {
    const [tag, start] = varintAt(message, at)
    const [begin, end] = contentAt(message, start, tag & 7)
    fields.push({ number: tag >>> 3, wire: tag & 7, bytes: message.subarray(begin, end) })
    at = end
  }
  return fields
}

function contentAt(message: Uint8Array, start: number, wire: number): [begin: number, end: number] {
  if (wire === varintWire) return [start, varintAt(message, start)[1]]
  if (wire === fixed64Wire) return [start, start + 8]
  if (wire === fixed32Wire) return [start, start + 4]
  if (wire !== lengthWire) throw new Error(`a message with wire type ${wire}`)
  const [length, begin] = varintAt(message, start)
  return [begin, begin + length]
}

function varintAt(bytes: Uint8Array, start: number): [value: number, end: number] {
  let [value, factor, at] = [0, 1, start]
  for (;;) {
    const byte = bytes[at++]
    if (byte === undefined) throw new Error('a message that ends within a number')
    value += (byte & 127) * factor
    if (byte < 128) return [value, at]
    factor *= 128
  }
}

/** Puts a message together again. */
export function writeFields(fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap(({ number, wire, bytes }) => {
    const tag = varint(number * 8 + wire)
    return wire === lengthWire ? [tag, varint(bytes.length), bytes] : [tag, bytes]
  })
  return Buffer.concat(parts)
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return Uint8Array.from([...bytes, rest])
}

export function numberOf(field: Field): number {
  return varintAt(field.bytes, 0)[0]
}

/** The numbers of a repeated field, whether packed into one or one a field. */
export function numbersOf(fields: readonly Field[], number: number): number[] {
  return fields
    .filter((field) => field.number === number)
    .flatMap(({ bytes }) => {
      const values: number[] = []
      for (let at = 0; at < bytes.length; ) {
        const [value, end] = varintAt(bytes, at)
        values.push(value)
        at = end
      }
      return values
    })
}

export function floatOf({ bytes }: Field): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true)
}

export function textOf(field: Field): string {
  return decoder.decode(field.bytes)
}

export function textField(number: number, text: string): Field {
  return { number, wire: lengthWire, bytes: encoder.encode(text) }
}

export function numberField(number: number, value: number): Field {
  return { number, wire: varintWire, bytes: varint(value) }
}

export function floatField(number: number, value: number): Field {
  return { number, wire: fixed32Wire, bytes: bytesOf(Float32Array.of(value)) }
}

export function messageField(number: number, fields: readonly Field[]): Field {
  return { number, wire: lengthWire, bytes: writeFields(fields) }
}

export function floatsField(number: number, values: Float32Array): Field {
  return { number, wire: lengthWire, bytes: bytesOf(values) }
}

function bytesOf(values: Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
}
