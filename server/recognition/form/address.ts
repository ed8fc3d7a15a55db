import { places, shortPlaces } from './places.ts'
import { type Form, found, type Print } from './print.ts'
import { text } from './text.ts'
import { listLongerReadings, trailingNumber } from './trailing-number.ts'

/** Certainty of an address that begins with no place of ours, or ends in no telephone number: something is lost. */
const unplaced = 0.85

/** A street address: its further lines hold words and house numbers, never a long number or code. */
export const addressLines = { lines: 3, continues: /^(?!.*[A-Z\d]{8})/ }

const street = text({ least: 5, pattern: /\p{Script=Han}/u })

/**
 * An address, surest when it begins with a province, a prefecture or a district of a municipality; a rule beside it is
 * easily taken for 一.
 */
export const address: Form = (print) => {
  const read = street(print)
  if (read === undefined || isPlaced(read.value)) return read
  const plain = read.value.replace(/^[一丨|—-]/, '')
  if (isPlaced(plain)) return found(print, plain, Math.min(read.certainty, unplaced))
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
  if (isPlaced(read.value) && endsInPhone(read.value)) return read
  const value = mendPhone(print, read.value) ?? read.value
  return found(print, value, Math.min(read.certainty, unplaced))
}

/** An address with its number takes up to three lines of a narrow cell, the number last. */
export const addressPhoneLines = { lines: 3, complete: /(0\d{2,3}-?\d{7,8}|1[3-9]\d{9})\s*$/ }

/** A mobile number, or area code and seven or eight digits, eight in the large cities; the dash may be missing. */
const phone = /^(1[3-9]\d{9}|0(10|2\d)-?\d{8}|0[3-9]\d{2}-?\d{7,8})$/

function endsInPhone(value: string): boolean {
  return phone.test(trailingNumber(value))
}

/** The least share of a reading of the number that has all its digits: small, as the form proves that one is lost. */
const leastShare = 1e-7

/**
 * The value with the digits that its telephone number lost, 5 read for 55 most of all: the likeliest reading of the
 * print that is a telephone number and holds the digits that were read, in their order.
 */
function mendPhone(print: Print, value: string): string | undefined {
  const number = trailingNumber(value)
  if (trailingNumber(print.text) !== number) return undefined
  const whole = listLongerReadings(print).find((way) => way.share > leastShare && phone.test(way.text))
  return whole === undefined ? undefined : value.slice(0, value.length - number.length) + whole.text
}
