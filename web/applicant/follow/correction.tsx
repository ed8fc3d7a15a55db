import type { DossierView } from '#api'
import { call } from '../../client/index.ts'
import { Button, Card } from '../../design/index.ts'
import { useAct, useDossier } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { followText } from '../text/follow.ts'

/** What the office asks to mend 补正, each with the way to the spot, and filing again. */
export function Correction() {
  const t = useText(followText)
  const say = useWords()
  const { view } = useDossier()
  const { busy, failure, run } = useAct((_: undefined, { key, version, dossier }) =>
    call('submit', { path: { dossier }, body: { key, version, agreed: true } }),
  )
  return (
    <Card as="section" labelledBy="mend">
      <h2 id="mend" className="mb-2 text-xl text-care">
        {t.mend}
      </h2>
      <ul className="mb-5 divide-y divide-line">
        {view.correction.map((item) => (
          <li key={`${item.about} ${item.message}`} className="flex items-center justify-between gap-4 py-3">
            <span>
              <span className="block text-sm text-soft">{nameOf(view, item.about, say)}</span>
              {item.message}
            </span>
            <Link
              to={addressOfSpot(view, item.about)}
              className="inline-flex min-h-11 shrink-0 items-center font-semibold text-accent underline underline-offset-4"
            >
              {t.mendGo}
              <span className="sr-only">{item.message}</span>
            </Link>
          </li>
        ))}
      </ul>
      <FailureNotice failure={failure} />
      <Button busy={busy} onClick={() => run(undefined)}>
        {t.resubmit}
      </Button>
    </Card>
  )
}

function addressOfSpot({ id, plan }: DossierView, about: string): string {
  if (plan.materials.some((material) => material.id === about)) return `/dossiers/${id}/papers`
  return `/dossiers/${id}/review#row-${about}`
}

function nameOf({ plan }: DossierView, about: string, say: ReturnType<typeof useWords>): string {
  const found =
    plan.materials.find((material) => material.id === about) ?? plan.rows.find((row) => row.fact === about)
  return found ? say(found.label) : ''
}
