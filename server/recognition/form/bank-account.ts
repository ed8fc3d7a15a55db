import { type Form, found } from './print.ts'
import { digitEvenness } from './spacing.ts'
import { text } from './text.ts'
import { listLongerReadings } from './trailing-number.ts'

const bankAndNumber = text({ least: 6, most: 100, pattern: /\d{6}/ })
/** A longer number that is this likely makes the one that was read doubtful: nothing else tells how long it is. */
const likely = 0.05
const unsure = 0.85
/** Certainty of a number without the name of its bank, which stands in another line then. */
const nameless = 0.6

/** A bank with the number of an account, whose digits must stand evenly. */
export const bankAccount: Form = (print) => {
  const read = bankAndNumber(print)
  if (read === undefined) return undefined
  if (!/\p{Script=Han}{2}/u.test(read.value))
    return found(print, read.value, Math.min(read.certainty, nameless))
  const isDoubtful = digitEvenness(print) < 1 || listLongerReadings(print).some(({ share }) => share > likely)
  return isDoubtful ? found(print, read.value, Math.min(read.certainty, unsure)) : read
}
