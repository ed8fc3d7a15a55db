import { setTimeout as pause } from 'node:timers/promises'
import type { DossierView } from '#api'
import { signInAs, type Visitor, type Whole } from '#testing'

/** Who files what, with which papers. */
export interface Filing {
  readonly account: string
  readonly answers: Readonly<Record<string, string | boolean>>
  /** Materials, each with its demo paper. */
  readonly papers: readonly string[]
}

const situation = { 'owner.kind': 'self', 'use.delivery': false, 'visit.self': true }

/** The demo citizen's e-bike: two photographs say everything about it. */
export const ebike: Filing = {
  account: 'citizen-lin',
  answers: { ...situation, 'vehicle.kind': 'ebike', 'origin.kind': 'bought' },
  papers: ['invoice', 'certificate'],
}

/** A bicycle got in court, with nothing to photograph. */
export function bicycleOf(account: string): Filing {
  const said = { 'bike.color': '蓝', 'applicant.phone': '13800000001' }
  return {
    account,
    answers: { ...situation, ...said, 'vehicle.kind': 'bicycle', 'origin.kind': 'court' },
    papers: [],
  }
}

/** Files as the applicant's pages would: answers, consent, photographs, a place at the office. */
export async function fileDossier({ platform, city }: Whole, filing: Filing): Promise<DossierView> {
  const applicant = await signInAs(platform, filing.account)
  const opened = await send(applicant.post('/api/dossiers', { matter: 'ebike-registration', key: makeKey() }))
  const path = `/api/dossiers/${opened.id}`
  const act = async (what: string, body: object) => {
    const { version } = await settle(applicant, path)
    return send(applicant.post(`${path}/${what}`, { key: makeKey(), version, ...body }))
  }
  await act('facts', { values: filing.answers, confirm: [] })
  await act('consent', { sources: opened.consents.map(({ source }) => source), given: true })
  for (const material of filing.papers) {
    const paper = await fetchPaper(city.control, `demo-${material}`)
    await send(applicant.upload(`${path}/uploads`, { key: makeKey(), material }, paper))
  }
  const { plan } = await settle(applicant, path)
  const confirm = plan.rows.filter(({ mode }) => mode === 'confirm').map(({ fact }) => fact)
  if (confirm.length > 0) await act('facts', { values: {}, confirm })
  const slots = await (await applicant.get(`${path}/offices/huangpu/slots`)).json()
  const [slot] = slots.filter(({ free }: { free: number }) => free > 0)
  await act('booking', { office: 'huangpu', start: slot.start })
  return act('submission', { agreed: true })
}

/** One of the papers of the city, as it comes from a phone or a scanner. */
export async function fetchPaper(control: string, name: string): Promise<File> {
  const answer = await fetch(`${control}/papers/${name}.jpg`)
  return new File([await answer.arrayBuffer()], `${name}.jpg`, { type: 'image/jpeg' })
}

/** The dossier once nothing is being read or asked any more. */
async function settle(visitor: Visitor, path: string): Promise<DossierView> {
  for (const end = Date.now() + 120_000; Date.now() < end; await pause(200)) {
    const view = await send(visitor.get(path))
    const isReading = view.uploads.some(({ status }) => status === 'queued' || status === 'reading')
    if (!isReading && view.sources.every(({ state }) => state !== 'waiting')) return view
  }
  throw new Error('The papers are not read, or the registers do not answer')
}

async function send(answer: Promise<Response>): Promise<DossierView> {
  const { ok, status, url } = await answer
  const text = await (await answer).text()
  if (!ok) throw new Error(`${url} answered ${status}: ${text}`)
  return JSON.parse(text)
}

function makeKey(): string {
  return crypto.randomUUID()
}
