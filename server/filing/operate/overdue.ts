import type { OverdueGroup } from '#api'
import type { Matter, Words } from '#matter'
import type { KnownAgency } from '#source'
import { listWaiting, type Waiting } from '#store'
import type { Fixed } from '../call.ts'
import type { OperateParts } from './parts.ts'

/** Looked at in one matter; where more wait, the longest are told. */
const most = 500
const shown = 5

/** Dossiers that wait longer than their matter means to, by matter and by what they wait for. */
export async function viewOverdue(parts: OperateParts): Promise<readonly Fixed<OverdueGroup>[]> {
  const { database, district, catalogue, now } = parts
  const groups = catalogue.list().map(async (matter) => {
    const minutes = matter.decision?.patienceMinutes
    if (minutes === undefined) return []
    const before = new Date(now().getTime() - minutes * 60_000)
    const waiting = await listWaiting(database, { district, matter: matter.id, before, most })
    return groupOverdue({ ...matter, minutes }, waiting, parts.agencies)
  })
  return (await Promise.all(groups)).flat()
}

function groupOverdue(
  { id: matter, title, minutes }: Pick<Matter, 'id' | 'title'> & { readonly minutes: number },
  waiting: readonly Waiting[],
  agencies: readonly KnownAgency[],
): readonly Fixed<OverdueGroup>[] {
  const reasons = Map.groupBy(waiting, (dossier) => reasonOf(dossier, agencies).zh)
  return [...reasons.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const dossiers = group.slice(0, shown).map(({ dossier: id, number, since }) => {
      return { id, number, since: since.toISOString() }
    })
    const because = reasonOf(first, agencies)
    return [
      { matter, title, because, minutes, count: group.length, since: first.since.toISOString(), dossiers },
    ]
  })
}

const reasons: Readonly<Record<string, Words>> = {
  confirming: { zh: '等本人确认', en: 'Waits for the person to agree' },
  paying: { zh: '等缴款', en: 'Waits for the payment' },
  reviewing: { zh: '等工作人员办理', en: 'Waits for an officer' },
}
const incomplete: Words = {
  zh: '有的情况还不清楚，到时会转工作人员',
  en: 'Something is still unknown; a person takes over in time',
}

function reasonOf({ state, awaits }: Waiting, agencies: readonly KnownAgency[]): Words {
  const sources = awaits.flatMap((text) => /^(?:asking|failing):(.+)$/u.exec(text)?.[1] ?? [])
  const silent = agencies.find((agency) => sources.some((source) => agency.sources.includes(source)))
  if (state === 'submitted' && silent)
    return { zh: `等${silent.label.zh}回答`, en: `Waits for ${silent.label.en}` }
  return reasons[state] ?? incomplete
}
