import type { AgencyState } from '#api'
import { viewAgencies } from '#filing'
import { describeAge, withOperations } from './operate.ts'
import type { Verb } from './verb.ts'

/** How each agency answers, over all processes of the platform. */
export const verb: Verb = {
  name: 'sources',
  summary: {
    zh: '列出各部门的回答情况：是否暂停询问、失败多少、多久回答；有暂停的退出码是 1',
    en: 'List how agencies answer: left alone or not, failures, how long it takes; exit code 1 when one is left alone',
  },
  usage: '[--json]',
  async run(args) {
    const now = new Date().toISOString()
    const agencies = await withOperations((parts) => viewAgencies(parts))
    const lines = agencies.map((agency) => tell(agency, now))
    console.log(args.includes('--json') ? JSON.stringify({ at: now, agencies }) : lines.join('\n'))
    return !agencies.some(({ state }) => state === 'open')
  },
}

const words = { closed: '正常', open: '暂停询问', 'half-open': '正在试问', 'no-address': '没有配置地址' }

function tell(agency: AgencyState, now: string): string {
  const { state, since, failed, calls, p95Ms, lastAnswerAt } = agency
  const isTroubled = state !== 'closed' && since !== undefined
  return [
    agency.agency.padEnd(28),
    `${words[state]} ${state}${isTroubled ? `（${describeAge(since, now)}）` : ''}`,
    `失败 failed ${failed}/${calls}`,
    ...(p95Ms === undefined ? [] : [`p95 ${p95Ms} ms`]),
    ...(lastAnswerAt === undefined ? [] : [`最近 last ${describeAge(lastAnswerAt, now)}`]),
  ].join('  ')
}
