// Numbers given out in order from the range (号段) of an office, such as plates: no gaps, no doubles.
export {
  addNumberRange,
  countNumbersLeft,
  type NumberQueue,
  type NumberRange,
  nextNumber,
} from './number-range.ts'
export { parseNumberRanges } from './parse-ranges.ts'
