import type { DossierView, Slot } from '#api'
import type { Visitor } from '#testing'

/** What the applicant was told happened: the version each acknowledged act ended in. */
export interface Filing {
  readonly dossier: string
  readonly acknowledged: readonly { readonly act: string; readonly version: number }[]
}

/** How long a phone keeps trying while the server is away. */
const patience = 60_000

const answers = {
  'vehicle.kind': 'bicycle',
  'owner.kind': 'self',
  'origin.kind': 'given',
  'use.delivery': false,
  'visit.self': true,
  'bike.color': '蓝',
}

/**
 * Files one bicycle from opening to submission, as a phone does: each act has a key of its own and is sent again with
 * the same key until somebody acknowledges it.
 */
export async function fileBicycle(visitor: Visitor, tag: string): Promise<Filing> {
  const acknowledged: { act: string; version: number }[] = []
  const send = async (act: string, path: string, body: object): Promise<DossierView> => {
    const view = await insist<DossierView>(() => visitor.post(path, { ...body, key: `${tag}-${act}` }))
    acknowledged.push({ act, version: view.version })
    return view
  }
  let view = await send('open', '/api/dossiers', { matter: 'ebike-registration' })
  const at = `/api/dossiers/${view.id}`
  view = await send('facts', `${at}/facts`, { version: view.version, values: answers, confirm: [] })
  const slot = await findSlot(visitor, at, Number(tag.replace(/\D/gu, '')))
  view = await send('book', `${at}/booking`, { version: view.version, office: 'pudong', start: slot.start })
  await send('submit', `${at}/submission`, { version: view.version, agreed: true })
  return { dossier: view.id, acknowledged }
}

/** Filings spread over the free times, so that they do not fight for one place. */
async function findSlot(visitor: Visitor, at: string, turn: number): Promise<Slot> {
  const slots = await insist<readonly Slot[]>(() => visitor.get(`${at}/offices/pudong/slots`))
  const free = slots.filter(({ free }) => free > 1)
  const slot = free[turn % free.length]
  if (!slot) throw new Error('There is no free time left')
  return slot
}

/** Sends until there is a whole answer. A refusal is an answer, and fails the filing. */
async function insist<Answer>(send: () => Promise<Response>): Promise<Answer> {
  const end = Date.now() + patience
  for (;;) {
    const answer = await hear(send).catch(() => undefined)
    if (answer?.ok) return JSON.parse(answer.text) as Answer
    if (answer && answer.status < 500) throw new Error(`Refused with ${answer.status}: ${answer.text}`)
    if (Date.now() > end) throw new Error('Nobody answered')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function hear(send: () => Promise<Response>) {
  const response = await send()
  return { ok: response.ok, status: response.status, text: await response.text() }
}
