import type { DeskDossier, MaterialPlan, Question, Row, Words } from '#api'

/** Something that is still open, and what an officer can do about it on the spot. */
export type OpenPoint =
  | { readonly kind: 'see'; readonly asked: Row | Question; readonly why: Words }
  | { readonly kind: 'confirm'; readonly row: Row }
  | { readonly kind: 'paper'; readonly material: MaterialPlan; readonly why: Words }
  | { readonly kind: 'wait'; readonly about: string; readonly message: Words }
  | { readonly kind: 'told'; readonly about: string; readonly message: Words; readonly remedy?: Words }

/** What stands between this dossier and the next step, and what no register could tell, each once. */
export function listOpenPoints(desk: DeskDossier): readonly OpenPoint[] {
  const blocked = desk.dossier.plan.blockers.flatMap((blocker) => pointAbout(desk, blocker))
  const asked = new Set(blocked.flatMap((point) => (point.kind === 'see' ? [point.asked.fact] : [])))
  return [...blocked, ...listUntold(desk).filter((point) => !asked.has(point.asked.fact))]
}

function pointAbout(
  { dossier: { plan } }: DeskDossier,
  { kind, about, message }: DeskDossier['dossier']['plan']['blockers'][number],
): readonly OpenPoint[] {
  const row = plan.rows.find(({ fact }) => fact === about)
  const question = plan.questions.find(({ fact }) => fact === about)
  const material = plan.materials.find(({ id }) => id === about)
  const remedy =
    plan.findings.find(({ point }) => point === about)?.remedy ??
    plan.rules.find(({ id }) => id === about)?.remedy
  if (kind === 'question' && (question ?? row)) {
    return [question ?? row].flatMap((asked) => (asked ? [{ kind: 'see', asked, why: message }] : []))
  }
  if (kind === 'confirm' && row) return [{ kind: 'confirm', row }]
  if (kind === 'material' && material) return [{ kind: 'paper', material, why: message }]
  if (kind === 'waiting') return [{ kind: 'wait', about, message }]
  return [{ kind: 'told', about, message, ...(remedy ? { remedy } : {}) }]
}

/** Conditions nobody could decide, because a register did not answer: the officer looks at the original. */
function listUntold({ dossier: { plan }, seeable, current }: DeskDossier) {
  if (!current) return []
  const open = plan.rules.filter(({ verdict }) => verdict === 'unknown')
  const seen = new Set<string>()
  return open.flatMap(({ missing, name, reason }) =>
    missing.flatMap((fact) => {
      const row = plan.rows.find((known) => known.fact === fact)
      if (!row || row.value !== undefined || row.mode === 'upload' || row.mode === 'waiting') return []
      if (!seeable.includes(fact) || seen.has(fact)) return []
      seen.add(fact)
      const why = { zh: `${name.zh}：${reason.zh}`, en: `${name.en}: ${reason.en}` }
      return [{ kind: 'see', asked: row, why } as const]
    }),
  )
}
