import type { ConfirmationCard, ConfirmationView } from '#api'
import { type Confirmation, describeConfirmation, findConfirmationContent } from '#dossier'
import { type FactValue, listRows } from '#fact'
import type { FactDeclaration, Matter, Words } from '#matter'
import { notFound } from '#permission'
import type { Fixed } from '../call.ts'
import type { Filed } from '../filed.ts'
import { hashText } from '../hash-text.ts'
import type { FilingParts } from '../parts.ts'
import { viewResult } from '../view/dossier-view.ts'
import { maskValue, showValue } from '../view/value.ts'

/** One line of the list of a person. */
export function viewConfirmationCard({ place, dossier, matter }: Filed): Fixed<ConfirmationCard> {
  const { status, until } = getConfirmation(dossier.confirmation)
  const { applicant, state } = dossier
  return { dossier: place.dossier, title: matter.title, applicant: applicant.name, status, state, until }
}

/** What the person sees now: exactly what `contentHash` stands for, and what came of it. */
export function viewConfirmation(
  { publicUrl }: Pick<FilingParts, 'publicUrl'>,
  filed: Filed,
): Fixed<ConfirmationView> {
  const { dossier, matter, plan } = filed
  const content = findConfirmationContent(dossier, matter, plan.businessDate)
  if (!content || !matter.confirmation) throw notFound()
  const { askedAt } = getConfirmation(dossier.confirmation)
  const { party, declaration, rows } = content
  return {
    ...viewConfirmationCard(filed),
    number: dossier.number,
    matter: { id: matter.id, title: matter.title },
    party: { name: party.name, idNumber: String(maskValue(party.idNumber)) },
    rows: rows.map(({ fact, value }) => viewRow(matter, fact, value)),
    declaration,
    afterwards: matter.confirmation.afterwards,
    contentHash: hashText(describeConfirmation(matter, content)),
    asked: listAsked(filed),
    askedAt,
    hotline: matter.hotline,
    reasons: dossier.denial,
    result: viewResult(filed, publicUrl),
  }
}

/** The registers that were asked about the person; those about the applicant are not theirs. */
function listAsked({ dossier, matter }: Filed): Fixed<ConfirmationView['asked']> {
  const { idNumber } = matter.confirmation?.party ?? {}
  return [...matter.sources.values()]
    .filter(({ id, needs }) => dossier.asked.has(id) && [...needs.values()].some((need) => need === idNumber))
    .map(({ label, purpose }) => ({ label, purpose }))
}

function viewRow(
  matter: Matter,
  id: string,
  value: FactValue | undefined,
): Fixed<ConfirmationView['rows'][number]> {
  const declared = matter.facts.get(id)
  const label = declared?.label ?? { zh: id, en: id }
  if (!declared || value === undefined) return { fact: id, label }
  const shown = declared.columns.size > 0 ? showTable(declared, value) : showPlain(declared, value)
  return { fact: id, label, shown: shown.zh === '' ? none : shown }
}

const none = { zh: '没有', en: 'None' }

/** Every row in one phrase: `押运人员、危险货物运输驾驶员 A2`. */
function showTable({ columns }: FactDeclaration, value: FactValue): Words {
  const rows = listRows(value).map((row) =>
    [...row].flatMap(([name, cell]) => {
      const column = columns.get(name)
      return column && cell !== null ? [showPlain(column, cell)] : []
    }),
  )
  return {
    zh: rows.map((cells) => cells.map(({ zh }) => zh).join(' ')).join('、'),
    en: rows.map((cells) => cells.map(({ en }) => en).join(' ')).join(', '),
  }
}

function showPlain({ kind, options }: Pick<FactDeclaration, 'kind' | 'options'>, value: FactValue): Words {
  const listed = [...options].map(([id, label]) => ({ id, label }))
  return showValue({ kind: kind.id, options: listed, value }) ?? none
}

function getConfirmation(confirmation: Confirmation | undefined): Confirmation {
  if (confirmation) return confirmation
  throw notFound()
}
