import { Refusal } from '#dossier'
import { notFound, requireAllowed } from '#permission'
import { type Batch, findBatch, listBatches, listBatchLines, writeBatch } from '#store'
import type { Call, FileAnswer, Handlers } from '../call.ts'
import type { Filed } from '../filed.ts'
import { enqueue } from '../follow-up.ts'
import { getMatter } from '../guide.ts'
import { nameDossier } from '../open-dossier.ts'
import type { FilingParts } from '../parts.ts'
import { toBe } from '../permission.ts'
import { applicantOf, profileOf, requireSignatory, toActor, toPerson } from '../person.ts'
import { viewDossier } from '../view/dossier-view.ts'
import { enterPerson, requireTerms } from './enter-person.ts'
import { headings, readPeople } from './read-people.ts'
import { readSheet } from './sheet/read-sheet.ts'
import { writeXlsx } from './sheet/write-xlsx.ts'
import { listResults, viewBatch, viewBatchCard } from './view-batch.ts'

type Names =
  | 'enterPerson'
  | 'showTemplate'
  | 'checkSheet'
  | 'openBatch'
  | 'listBatches'
  | 'readBatch'
  | 'showBatchResults'

type Asked = Pick<Call<'enterPerson' | 'openBatch' | 'listBatches' | 'checkSheet'>, 'by' | 'params'>

/** Entering persons, one or a whole sheet at once. */
export function handleBatches(parts: FilingParts): Pick<Handlers, Names> {
  const { database, district } = parts
  return {
    enterPerson: async (call) => viewDossier(parts, await enterOne(parts, call)),
    showTemplate: async ({ params }) => {
      requireTerms(getMatter(parts.catalogue, params.matter))
      return sheetOf([Object.values(headings)], [16, 26], '名单.xlsx')
    },
    checkSheet: async (call) => {
      beginEntering(parts, call)
      const { name, bytes } = call.file ?? { name: '', bytes: new Uint8Array() }
      const read = readPeople(await readSheet({ name, bytes }))
      return { fileName: name, ...read }
    },
    openBatch: async (call) => {
      const batch = await openBatch(parts, call)
      return viewBatch(parts, batch, await listBatchLines(database, batch))
    },
    listBatches: async (call) => {
      const { matter, applicant } = beginEntering(parts, call)
      const batches = await listBatches(database, { district, applicant: applicant.id, matter: matter.id })
      return Promise.all(
        batches.map(async (batch) => viewBatchCard(batch, await listBatchLines(database, batch))),
      )
    },
    readBatch: async (call) => {
      const batch = await requireBatch(parts, call)
      return viewBatch(parts, batch, await listBatchLines(database, batch))
    },
    showBatchResults: async (call) => {
      const batch = await requireBatch(parts, call)
      const lines = await listBatchLines(database, batch)
      return sheetOf(await listResults(parts, lines), [8, 16, 26, 16, 60], `结果-${batch.fileName}`)
    },
  }
}

/** Whoever is signed in, for whom they act, and the matter they may enter somebody in. */
function beginEntering(parts: FilingParts, call: Asked) {
  const by = requireSignatory(call)
  const matter = getMatter(parts.catalogue, call.params.matter)
  requireTerms(matter)
  const applicant = applicantOf(by)
  requireAllowed(toPerson(by, parts.keys), 'open', toBe(matter, applicant))
  return { by, matter, applicant }
}

async function enterOne(parts: FilingParts, call: Call<'enterPerson'>): Promise<Filed> {
  const { by, matter, applicant } = beginEntering(parts, call)
  const { key, ...person } = call.body
  const actor = toActor(by, applicant)
  return enterPerson(parts, { matter, applicant, profile: profileOf(by), actor, key, person })
}

/** Keeps the list and has each line worked on by itself; the same list twice is one list. */
async function openBatch(parts: FilingParts, call: Call<'openBatch'>): Promise<Batch> {
  const { by, matter, applicant } = beginEntering(parts, call)
  const { key, fileName, people } = call.body
  requireDistinctRows(people)
  const batch: Batch = {
    ...{ district: parts.district, matter: matter.id, applicant, profile: profileOf(by), fileName },
    id: nameDossier([parts.district, by.id, matter.id, 'batch', key]),
    actor: toActor(by, applicant),
    at: parts.now().toISOString(),
  }
  await parts.database.transaction(async (tx) => {
    if (!(await writeBatch(tx, batch, people))) return
    for (const { row } of people) {
      await enqueue(parts, tx, { name: 'advance-line', data: { batch: batch.id, row, times: 0 } })
    }
  })
  return batch
}

function requireDistinctRows(people: readonly { readonly row: number }[]): void {
  if (new Set(people.map(({ row }) => row)).size === people.length) return
  throw new Refusal('invalid', { zh: '有两行的行号一样', en: 'Two lines have the same row' })
}

async function requireBatch(
  parts: FilingParts,
  call: Pick<Call<'readBatch'>, 'by' | 'params'>,
): Promise<Batch> {
  const person = toPerson(requireSignatory(call), parts.keys)
  const { batch: id = '' } = call.params
  const batch = uuid.test(id) ? await findBatch(parts.database, { district: parts.district, id }) : undefined
  if (!batch) throw notFound()
  requireAllowed(person, 'read', toBe(getMatter(parts.catalogue, batch.matter), batch.applicant))
  return batch
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

function sheetOf(rows: readonly (readonly string[])[], widths: readonly number[], name: string): FileAnswer {
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { file: writeXlsx(rows, widths), mediaType, name: name.replace(/(\.\w+)?$/u, '.xlsx') }
}
