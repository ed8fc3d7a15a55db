import { companies } from './companies.ts'
import { getDemoPerson } from './demo-people.ts'
import type { Person } from './person.ts'

export const roles = ['citizen', 'agent', 'officer', 'helper', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Assurance levels in rising order: registered, real name checked, face compared. */
export const levels = ['L1', 'L2', 'L3'] as const
export type Level = (typeof levels)[number]

/** Somebody who can sign in. */
export type Account = {
  readonly subject: string
  readonly name: string
  readonly role: Role
  readonly level: Level
  readonly phone: string
  readonly identityNumber?: string
  readonly company?: { readonly uscc: string; readonly name: string; readonly scope: readonly string[] }
  readonly office?: { readonly id: string; readonly name: string }
  readonly who: { readonly zh: string; readonly en: string }
}

/** The accounts offered on the sign-in page, in its order. */
export function listDemoAccounts(): Account[] {
  return [...citizens.map(toCitizen), ...agents, ...staff]
}

/** Whether an account is a button to sign in with. The others are too many: they sign in with their identity number. */
export function isOffered({ subject }: Account): boolean {
  return !/^(?:resident|ward|worker)-/u.test(subject)
}

/** The account of anybody who lives in the city. */
export function accountOf(person: Person): Account {
  return {
    subject: person.subject,
    name: person.name,
    role: 'citizen',
    level: 'L3',
    phone: person.phone,
    identityNumber: person.identityNumber,
    who: person.local
      ? { zh: '本市居民', en: 'Resident' }
      : { zh: '外省市来沪人员', en: 'From another province' },
  }
}

const citizens: readonly (Pick<Account, 'subject' | 'who'> & { readonly level?: Level })[] = [
  {
    subject: 'citizen-lin',
    who: { zh: '本市居民，刚买了电动自行车', en: 'Local resident with a new e-bike' },
  },
  {
    subject: 'citizen-zhao',
    who: { zh: '外省来沪，有居住证，送外卖', en: 'From elsewhere, residence permit, delivers meals' },
  },
  {
    subject: 'citizen-ma',
    level: 'L2',
    who: { zh: '外省来沪，办过居住登记', en: 'From elsewhere, registered residence' },
  },
  {
    subject: 'citizen-zhou',
    who: { zh: '外省来沪，没有居住记录', en: 'From elsewhere, no record of residence' },
  },
  { subject: 'citizen-chen', who: { zh: '本市居民，68 岁', en: 'Local resident, 68 years old' } },
  { subject: 'citizen-shen', who: { zh: '本市居民，替女儿办理', en: 'Local resident, guardian of a minor' } },
  { subject: 'citizen-wu', who: { zh: '本市居民，下肢残疾', en: 'Local resident, disability of the legs' } },
  {
    subject: 'citizen-he',
    who: { zh: '本市居民，名下已有三辆车', en: 'Local resident, owns three e-bikes' },
  },
  {
    subject: 'citizen-hao',
    who: { zh: '危货驾驶员，要换到驰安', en: 'Driver of dangerous goods, changes employer' },
  },
  {
    subject: 'citizen-miao',
    who: { zh: '危货押运员，要换到驰安', en: 'Escort of dangerous goods, changes employer' },
  },
  {
    subject: 'citizen-lei',
    who: { zh: '危货装卸管理员，要换到驰安', en: 'Loading supervisor, changes employer' },
  },
]

type Agent = {
  readonly subject: string
  readonly company: { readonly uscc: string; readonly name: string }
  readonly scope: readonly string[]
  readonly who: Account['who']
}

/** Agents who may do everything for their company. */
const companyAgents: readonly Agent[] = (
  [
    [
      'agent-ning',
      companies.delivery,
      '青禾即时配送，不能用公章',
      'Of the same company, may not use its seal',
    ],
    ['agent-jiang', companies.bakery, '拾光烘焙，22 人', 'Of a bakery of 22 people'],
    ['agent-luo', companies.printing, '墨言印务，残保金多缴了', 'Of a printer that has paid too much'],
    ['agent-qin', companies.electronics, '恒屿电子，两万人', 'Of a maker of electronics, 20,000 people'],
    ['agent-shao', companies.warehouse, '澄石仓储，有派遣用工', 'Of a warehouse with dispatched staff'],
    ['agent-zou', companies.staffing, '同舟人力，公章已吊销', 'Of a staffing company whose seal was revoked'],
    ['agent-pei', companies.teahouse, '半盏茶饮，去年九月新开', 'Of a teahouse opened last September'],
    ['agent-bai', companies.carrier, '驰安危险品运输', 'Of a carrier of dangerous goods'],
    ['agent-hua', companies.chemicals, '越川化工物流，可运剧毒', 'Of a carrier of toxic chemicals'],
  ] as const
).map(([subject, company, zh, en]) => ({ subject, company, scope: ['*'], who: { zh, en } }))

const agents: readonly Account[] = [
  toAgent({
    subject: 'agent-zheng',
    company: companies.delivery,
    scope: ['*'],
    who: { zh: '青禾即时配送，企业经办人', en: 'Agent of a delivery company' },
  }),
  toAgent({
    subject: 'agent-tang',
    company: companies.property,
    scope: ['vehicle'],
    who: { zh: '申澜物业，只办车辆事项', en: 'Agent of a property company, vehicles only' },
  }),
  ...companyAgents.map(toAgent),
]

const offices = {
  huangpu: { id: 'huangpu', name: '黄浦车管服务站' },
  xuhui: { id: 'xuhui', name: '徐汇车管服务站' },
  pudong: { id: 'pudong', name: '浦东车管服务站' },
  levy: { id: 'levy-section', name: '市税务局社会保险费和非税收入科' },
  qualification: { id: 'driver-qualification', name: '市交通委从业资格管理科' },
} as const

const staff: readonly Account[] = [
  toOfficer('officer-gu', '顾明', offices.huangpu),
  toOfficer('officer-xu', '许静', offices.xuhui),
  toOfficer('officer-sun', '孙立', offices.pudong),
  toReviewer('officer-jin', '金怀瑾', offices.levy),
  toReviewer('officer-dong', '董一帆', offices.levy),
  toReviewer('officer-yun', '云开', offices.qualification),
  toReviewer('officer-lu', '陆远', offices.qualification),
  {
    subject: 'helper-fang',
    name: '方圆',
    role: 'helper',
    level: 'L3',
    phone: '13800000024',
    who: { zh: '帮办员', en: 'Helper' },
  },
  {
    subject: 'administrator-qian',
    name: '钱进',
    role: 'administrator',
    level: 'L3',
    phone: '13800000025',
    who: { zh: '系统管理员', en: 'Administrator' },
  },
]

function toCitizen({ subject, who, level = 'L3' }: (typeof citizens)[number]): Account {
  return { ...accountOf(getDemoPerson(subject)), level, who }
}

function toAgent(given: Agent): Account {
  const { uscc, name } = given.company
  return {
    ...accountOf(getDemoPerson(given.subject)),
    role: 'agent',
    company: { uscc, name, scope: given.scope },
    who: given.who,
  }
}

function toOfficer(subject: string, name: string, office: NonNullable<Account['office']>): Account {
  return {
    subject,
    name,
    role: 'officer',
    level: 'L3',
    phone: '13800000021',
    office,
    who: { zh: `${office.name}，窗口工作人员`, en: `Counter officer at ${office.id}` },
  }
}

/** Somebody of an accountable office; of each there are two, because whoever disagrees when checking does not decide. */
function toReviewer(subject: string, name: string, office: NonNullable<Account['office']>): Account {
  return {
    ...toOfficer(subject, name, office),
    who: { zh: `${office.name}，办理和复核自动办理的办件`, en: `Decides and checks at ${office.id}` },
  }
}
