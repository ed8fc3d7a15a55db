import { randomBytes } from 'node:crypto'
import { localDay } from '#calendar'
import { findParty, findText, knowledgeOf, Refusal } from '#dossier'
import type { Matter, Step } from '#matter'
import { makeCertificate } from '#paper'
import { isAllowed, notFound, requireAllowed } from '#permission'
import { findCardByCertificate } from '#store'
import type { Answer, Call, FileAnswer, Handlers } from './call.ts'
import { type Filed, readFiled } from './filed.ts'
import { officeOf } from './office.ts'
import type { FilingParts } from './parts.ts'
import { concernedBy } from './permission.ts'
import { requireSignatory, toPerson } from './person.ts'
import { keepEvidence } from './retention/sweep.ts'
import { findPaperTitle, verifyUrl } from './view/dossier-view.ts'
import { showValue } from './view/value.ts'

/** The paper that was issued: given out, and checked by anyone who holds it. */
export function handlePapers(parts: FilingParts): Pick<Handlers, 'showPaper' | 'verifyPaper'> {
  return {
    showPaper: (call) => showPaper(parts, call),
    verifyPaper: async ({ params }) => verify(parts, params.code ?? ''),
  }
}

async function showPaper(parts: FilingParts, call: Call<'showPaper'>): Promise<FileAnswer> {
  const person = toPerson(requireSignatory(call), parts.keys)
  const filed = await readFiled(parts, parts.database, call.params.dossier)
  const concerned = concernedBy(filed)
  const isTheirs = (['read', 'read what concerns them'] as const).some((look) =>
    isAllowed(person, look, concerned),
  )
  if (!isTheirs) requireAllowed(person, 'read at the counter', concerned)
  const { grant, number } = filed.dossier
  const file = grant?.paper === undefined ? undefined : await parts.evidence.get(grant.paper)
  if (!file) throw new Refusal('not-found', { zh: '还没有发放证件', en: 'Nothing has been issued yet' })
  return { file, mediaType: 'application/pdf', name: `${number}.pdf` }
}

/** Letters and digits nobody can guess; part of the code on the paper. */
export function makeCertificateCode(): string {
  return randomBytes(15).toString('base64url')
}

/** Makes and keeps the paper of a step, and returns its SHA-256. Throws when a character cannot be printed. */
export async function keepPaper(
  parts: FilingParts,
  filed: Filed,
  issue: { readonly step: Step; readonly certificate: string; readonly office: string; readonly at: string },
): Promise<string> {
  const { dossier, matter } = filed
  const bytes = await makeCertificate({
    title: findPaperTitle(matter),
    number: dossier.numbers[0]?.number ?? dossier.number,
    holder: findParty(dossier, matter, localDay(issue.at))?.name ?? dossier.applicant.name,
    rows: listPaperRows(filed, issue.step.paper?.facts ?? []).map(({ label, shown }) => ({
      label,
      shown: shown.zh,
    })),
    office: officeOf(matter, issue.office).name,
    issuedOn: localDay(issue.at),
    verifyUrl: verifyUrl(parts.publicUrl, issue.certificate),
  })
  return keepEvidence(parts, bytes)
}

/** The lines of a paper: facts with their values in plain words, those without a value left out. */
function listPaperRows({ dossier, matter, plan }: Filed, facts: readonly string[]) {
  const knowledge = knowledgeOf(dossier, matter, plan.businessDate)
  return facts.flatMap((id) => {
    const declared = matter.facts.get(id)
    const value = findText(knowledge, id)
    if (!declared || value === undefined) return []
    const options = [...declared.options].map(([option, label]) => ({ id: option, label }))
    const shown = showValue({ kind: declared.kind.id, options, value }) ?? { zh: value, en: value }
    return [{ label: declared.label, shown }]
  })
}

async function verify(parts: FilingParts, code: string): Promise<Answer<'verifyPaper'>> {
  const card = await findCardByCertificate(parts.database, parts.district, code)
  if (!card) throw notFound()
  const filed = await readFiled(parts, parts.database, card.dossier)
  const { dossier, matter } = filed
  if (!dossier.grant) throw notFound()
  const { grant, numbers, number } = dossier
  return {
    valid: true,
    title: findPaperTitle(matter),
    number: numbers[0]?.number ?? number,
    issuedOn: localDay(grant.at),
    office: officeOf(matter, grant.office).name,
    rows: listPaperRows(filed, publicFacts(matter, grant.facts)),
  }
}

/** What is sensitive stays with the holder, also when somebody scans their paper. */
function publicFacts(matter: Matter, facts: readonly string[]): readonly string[] {
  return facts.filter((id) => matter.facts.get(id)?.sensitive !== true)
}
