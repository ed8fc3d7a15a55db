// Changes of employer judged once more by plain code, without the rule language, to hold the matter's rules against.

export interface Change {
  readonly businessDate: string
  readonly loginUnit: string
  readonly newUnit: {
    readonly name: string
    readonly permitStatus: string
    readonly permitValidTo: string
    readonly standing: string
    readonly scope: readonly string[]
  }
  readonly oldUnit: string | null
  readonly pendingApplication: boolean
  readonly person: { readonly birthDate: string; readonly idNo: string }
  readonly certificate: {
    readonly category: string
    readonly vehicleClass: string | null
    readonly validTo: string
    readonly status: string
    readonly extra: readonly string[]
    readonly idNo: string
  }
  readonly licence: Licence | null
  readonly accidents: readonly {
    readonly date: string
    readonly grade: string
    readonly responsible?: boolean
  }[]
  readonly credit: { readonly grade: string | null; readonly continuingEducationDone: boolean }
  readonly socialInsuranceUnit: string | null
  readonly electronicContract: boolean
  readonly blacklisted: boolean
  readonly confirmation: { readonly by: string; readonly hoursAfter: number; readonly hashMatches: boolean }
}

interface Licence {
  readonly classes: readonly string[]
  readonly validTo: string
  readonly status: string
  readonly points: number
}

interface Judged {
  readonly outcome: string
  readonly rejectCodes: readonly string[]
  readonly remindCodes: readonly string[]
}

export function judgeChange(change: Change): Judged {
  const rejects = Object.entries(refusals)
    .filter(([, isRefused]) => isRefused(change))
    .map(([code]) => code)
  const reminders = Object.entries(hints)
    .filter(([, isReminded]) => isReminded(change))
    .map(([code]) => code)
  const isLate = change.confirmation.hoursAfter > 72
  const outcome =
    rejects.length > 0 ? 'reject' : isLate ? 'closed' : reminders.includes('R03') ? 'remind' : 'approve'
  return { outcome, rejectCodes: isLate ? [...rejects, 'R18'] : rejects, remindCodes: reminders }
}

type Test = (change: Change) => boolean

const refusals: Readonly<Record<string, Test>> = {
  R01: ({ loginUnit, newUnit, businessDate }) =>
    loginUnit !== newUnit.name ||
    newUnit.permitStatus !== '有效' ||
    newUnit.permitValidTo < businessDate ||
    !newUnit.scope.some((item) => /危险货物|剧毒|爆炸|放射/u.test(item)),
  R02: ({ newUnit, pendingApplication }) => newUnit.standing !== '正常' || pendingApplication,
  R03: ({ person, certificate }) => person.idNo !== certificate.idNo || certificate.status === '暂扣',
  R04: (change) => isCancelled(change) || daysLeft(change) < -180,
  R05: ({ person, businessDate }) =>
    businessDate > addYears(person.birthDate, businessDate < '2026-03-20' ? 60 : 63),
  R06: (change) => isDriver(change) && !coversVehicle(change),
  R07: (change) =>
    isDriver(change) &&
    change.accidents.some(
      ({ date, grade, responsible }) =>
        responsible !== false &&
        ['重大', '特大', '特别重大'].includes(grade) &&
        addYears(date, 3) >= change.businessDate,
    ),
  R08: (change) =>
    isDriver(change) &&
    change.licence !== null &&
    (change.licence.points >= 12 || ['扣留', '吊销', '记满12分'].includes(change.licence.status)),
  R10: ({ newUnit, certificate }) => {
    const needs = newUnit.scope.flatMap(listNeeds)
    return needs.length > 0 && needs.every((need) => need !== '' && !certificate.extra.includes(need))
  },
  R11: ({ credit }) => credit.grade === 'B' && !credit.continuingEducationDone,
  R14: ({ oldUnit, newUnit }) => oldUnit === newUnit.name,
  R15: ({ blacklisted }) => blacklisted,
  R17: ({ confirmation }) =>
    confirmation.hoursAfter <= 72 && (confirmation.by !== '本人' || !confirmation.hashMatches),
}

const hints: Readonly<Record<string, Test>> = {
  R03: (change) => !isCancelled(change) && daysLeft(change) >= -180 && daysLeft(change) <= 30,
  R09: ({ newUnit, certificate }) =>
    newUnit.scope.flatMap(listNeeds).some((need) => need !== '' && !certificate.extra.includes(need)),
  R12: ({ credit }) => credit.grade !== 'B' && !credit.continuingEducationDone,
  R13: ({ socialInsuranceUnit, newUnit, electronicContract }) =>
    socialInsuranceUnit !== newUnit.name && !electronicContract,
}

function isDriver({ certificate }: Change): boolean {
  return certificate.category === 'DRV'
}

function isCancelled({ certificate }: Change): boolean {
  return ['注销', '撤销', '吊销'].includes(certificate.status)
}

function daysLeft({ certificate, businessDate }: Change): number {
  return (Date.parse(certificate.validTo) - Date.parse(businessDate)) / 86_400_000
}

const sufficient: Readonly<Record<string, readonly string[]>> = { A2: ['A2'], B2: ['A1', 'A2', 'B2'] }

function coversVehicle({ licence, certificate, businessDate }: Change): boolean {
  if (licence === null || licence.validTo < businessDate || ['注销', '撤销'].includes(licence.status))
    return false
  const enough = sufficient[certificate.vehicleClass ?? 'B2'] ?? []
  return licence.classes.some((held) => enough.includes(held))
}

/** The additional category each item within the brackets asks for; empty when it asks for none. */
function listNeeds(item: string): readonly string[] {
  const parts = (/[(（](.*)[)）]/u.exec(item)?.[1] ?? item).split(/[,，、]/u)
  return parts
    .filter((part) => /类|剧毒|爆炸|放射|危险货物/u.test(part) && !part.includes('除外'))
    .map(needOf)
}

function needOf(part: string): string {
  if (/爆炸|^1类/u.test(part)) return '爆炸品'
  if (part.includes('剧毒')) return '剧毒化学品'
  return /放射|^7类/u.test(part) ? '放射性物品' : ''
}

function addYears(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return `${year + years}-${String(month).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}
