import { useNow } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { ageBetween } from './age.ts'

/** The words of this page, and how long ago or ahead something is by the clock of the server. */
export function useOperate(serverNow: string) {
  const { text, pick } = useLanguage()
  const words = text.operate
  const passed = useNow(1000) - receivedAt(serverNow)
  const now = Date.parse(serverNow) + passed
  const write = (from: number, to: number) => {
    const { unit, count } = ageBetween(from, to)
    return words[unit](count)
  }
  return {
    words,
    pick,
    /** How long since an instant. */
    ageOf: (since: string) => write(Date.parse(since), now),
    /** How long until an instant; nothing when it is over. */
    untilThen: (then: string) => (Date.parse(then) <= now ? '' : write(now, Date.parse(then))),
  }
}

/** The server's clock may differ from that of this machine: what counts is the time since its answer came. */
const received = { of: '', at: 0 }

function receivedAt(serverNow: string): number {
  if (received.of !== serverNow) Object.assign(received, { of: serverNow, at: Date.now() })
  return received.at
}
