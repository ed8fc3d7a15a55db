import type { FactId, FactValue } from '#fact'
import type { Dossier } from '../dossier.ts'
import { Refusal } from '../refusal.ts'
import { type DossierState, endStates } from '../state.ts'

/** Refuses an act that this state does not allow, saying what the state is. */
export function requireState(dossier: Dossier, states: readonly DossierState[]): void {
  if (states.includes(dossier.state)) return
  throw new Refusal('not-now', whyNotNow(dossier.state))
}

/**
 * Two tabs: an act made from an older version is still done when nothing it is about has changed since; otherwise it
 * is refused, and says what is there now beside what was sent.
 */
export function refuseConflict(
  dossier: Dossier,
  version: number,
  about: { readonly topics?: readonly string[]; readonly facts?: ReadonlyMap<FactId, FactValue> },
): void {
  if (version > dossier.version) {
    throw new Refusal('invalid', {
      zh: '页面版本不对，请刷新后再试',
      en: 'The page is out of step; please reload',
    })
  }
  const since = (topic: string) => (dossier.touched.get(topic) ?? 0) > version
  const facts = [...(about.facts ?? [])].flatMap(([fact, yours]) => {
    const theirs = latestValue(dossier, fact)
    return since(fact) && !isSame(theirs, yours) ? [{ fact, theirs, yours }] : []
  })
  if (facts.length === 0 && !(about.topics ?? []).some(since)) return
  throw new Refusal(
    'conflict',
    {
      zh: '这份办件刚在别处改过，请看一看新的内容再决定',
      en: 'This was changed elsewhere just now; please look at it again and decide',
    },
    { conflict: { version: dossier.version, facts } },
  )
}

/** What was said last about a fact, whoever said it; null when nothing is. */
export function latestValue(dossier: Dossier, fact: FactId): FactValue {
  return dossier.statements.get(fact)?.at(-1)?.value ?? null
}

export function isSame(a: FactValue, b: FactValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function whyNotNow(state: DossierState): { zh: string; en: string } {
  if (endStates.includes(state)) {
    return { zh: '这份办件已经办结，不能再改', en: 'This is finished and can no longer be changed' }
  }
  return nowWords[state] ?? { zh: '现在还不能这样做', en: 'This is not possible at this stage' }
}

const nowWords: Partial<Record<DossierState, { zh: string; en: string }>> = {
  draft: { zh: '还没有提交，请先提交', en: 'It has not been filed yet; please file it first' },
  submitted: {
    zh: '已经提交，正在等您到窗口；要修改请先撤回',
    en: 'It has been filed and waits for your visit; to change it, withdraw it first',
  },
  confirming: {
    zh: '正在等本人确认；要修改请先撤回',
    en: 'It waits for the person to agree; to change it, withdraw it first',
  },
  'checked-in': {
    zh: '窗口正在办理，请和工作人员说',
    en: 'The counter has it in hand; please tell the officer',
  },
  inspected: {
    zh: '窗口正在办理，请和工作人员说',
    en: 'The counter has it in hand; please tell the officer',
  },
  correction: { zh: '需要先补正', en: 'It has to be corrected first' },
}
