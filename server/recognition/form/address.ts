import { places, shortPlaces } from './places.ts'
import { type Form, found } from './print.ts'
import { text } from './text.ts'

/** Certainty of an address that begins with no place of ours, or ends in no telephone number: something is lost. */
const unplaced = 0.85

/** A street address: its further lines hold words and house numbers, never a long number or code. */
export const addressLines = { lines: 3, continues: /^(?!.*[A-Z\d]{8})/ }

const street = text({ least: 5, pattern: /\p{Script=Han}/u })

/** An address, surest when it begins with a province, a prefecture or a district of a municipality. */
export const address: Form = (print) => {
  const read = street(print)
  if (read === undefined || isPlaced(read.value)) return read
  return { ...read, certainty: Math.min(read.certainty, unplaced) }
}

function isPlaced(value: string): boolean {
  const start = value.replace(/^(中国|中华人民共和国)/, '')
  return (
    places.some((place) => start.startsWith(place)) ||
    shortPlaces.some((place) => place !== '' && start.startsWith(place))
  )
}

/** A firm's address with its telephone number, both on one label of an invoice. */
export const addressPhone: Form = (print) => {
  const read = text({ least: 6, most: 100, pattern: /\p{Script=Han}/u })(print)
  if (read === undefined) return undefined
  const isWhole = isPlaced(read.value) && endsInPhone(read.value)
  return isWhole ? read : found(print, read.value, Math.min(read.certainty, unplaced))
}

/** A mobile number, or area code and seven or eight digits, eight in the large cities; the dash may be missing. */
function endsInPhone(value: string): boolean {
  const [number = ''] = /[\d-]+$/.exec(value.replace(/\s/g, '')) ?? []
  return /(1[3-9]\d{9}|0(10|2\d)-?\d{8}|0[3-9]\d{2}-?\d{7,8})$/.test(number)
}
