import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { DossierView } from '#api'
import { signInAs, type Visitor, type Whole } from '#testing'

const patience = 30_000

/** An agent of a company who declares the levy, through the calls that the pages make. */
export interface Agent {
  readonly visitor: Visitor
  open(): Promise<DossierView>
  /** Reads it again until it is as it should become. */
  until(isDone: (view: DossierView) => boolean): Promise<DossierView>
  /** Does something to the dossier as it is now. */
  act(path: string, body?: object): Promise<DossierView>
}

export async function makeAgent(whole: Whole, account: string): Promise<Agent> {
  const visitor = await signInAs(whole.platform, account)
  let view: DossierView | undefined
  const read = async () => {
    view = await take(await visitor.get(`/api/dossiers/${view?.id}`))
    return view
  }
  return {
    visitor,
    async open() {
      const body = { matter: 'disability-levy', key: crypto.randomUUID() }
      view = await take(await visitor.post('/api/dossiers', body))
      return view
    },
    async until(isDone) {
      const started = Date.now()
      for (;;) {
        const now = await read()
        if (isDone(now)) return now
        if (Date.now() - started > patience) throw new Error(`Not in time: ${describe(now)}`)
        await pause(100)
      }
    },
    async act(path, body = {}) {
      const { id, version } = await read()
      const all = { key: crypto.randomUUID(), version, ...body }
      view = await take(await visitor.post(`/api/dossiers/${id}/${path}`, all))
      return view
    },
  }
}

/** Every source has answered. */
export function isFilled({ sources, plan }: DossierView): boolean {
  return (
    sources.length >= 6 && sources.every(({ state }) => state === 'answered') && plan.obtainable.length === 0
  )
}

export function shownOf({ plan }: DossierView, fact: string): string | undefined {
  return plan.rows.find((row) => row.fact === fact)?.shown?.zh
}

/** What the control desk of the city is asked to do. */
export async function control(whole: Whole, method: string, path: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const init = body ? { method, headers, body: JSON.stringify(body) } : { method }
  const answer = await fetch(`${whole.city.control}${path}`, init)
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`)
  const text = await answer.text()
  return text === '' ? undefined : JSON.parse(text)
}

async function take(answer: Response): Promise<DossierView> {
  assert.equal(answer.status, 200, await answer.clone().text())
  return (await answer.json()) as DossierView
}

function describe({ state, sources, plan, payment }: DossierView): string {
  const open = plan.rules.filter(({ verdict }) => verdict !== 'met').map(({ id, verdict }) => [id, verdict])
  return JSON.stringify({ state, sources, open, payment })
}
