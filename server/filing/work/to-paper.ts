import { type Box, type Reading, type ReadPaper, type UploadProblem, unknownKind } from '#dossier'
import {
  fatalProblems,
  findDocumentKind,
  type OtherDocument,
  type Reading as Read,
  type ReadingProblem,
} from '#recognition'

const unknownLabel = { zh: '看不出种类的材料', en: 'a paper of unknown kind' }

/** What is kept of a paper that nothing could read. */
export const unread = {
  ...{ documentKind: unknownKind, kindLabel: unknownLabel, fields: [], problems: [], others: [] },
} as const

/** What the reader read, as a dossier takes it in: the paper asked for, and further ones in the same picture. */
export function toDossierReading(read: Read, at: string): Reading {
  const others = read.others.map((other): ReadPaper & { readonly region: Box } => {
    return { ...toPaper(other, at), region: other.region }
  })
  return { ...toPaper(read, at), others }
}

type Document = Pick<OtherDocument, 'kind' | 'fields' | 'problems'>

/** A picture with a fatal problem proves nothing; one about a single value leaves the others. */
function toPaper({ kind, fields, problems }: Document, at: string): ReadPaper {
  const isTrusted = !problems.some(({ code, field }) => field === undefined && fatalProblems.has(code))
  return {
    at,
    documentKind: isTrusted ? kind : unknownKind,
    kindLabel: findDocumentKind(kind)?.label ?? unknownLabel,
    fields: Object.entries(isTrusted ? fields : {}).map(([field, { value, text, certainty, box }]) => {
      return { field, value, text, certainty, box }
    }),
    problems: problems.filter(({ code }) => code !== 'other-kind').map(toProblem),
  }
}

function toProblem({ code, message, field, box }: ReadingProblem): UploadProblem {
  return { code, ...message, ...(field === undefined ? {} : { field }), ...(box ? { box } : {}) }
}
