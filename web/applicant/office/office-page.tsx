import { useCallback, useState } from 'react'
import { call } from '../../client/index.ts'
import { Button, Notice } from '../../design/index.ts'
import { DossierPage, useDossier } from '../dossier/index.ts'
import { AskAgain, Loading, useAnswer } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { officeText } from '../text/office.ts'
import { OfficeCard } from './office-card.tsx'

const shownAtFirst = 4
interface Position {
  readonly longitude: number
  readonly latitude: number
}

/** The offices that handle this situation, nearest first. The position is asked for only on a tap. */
export function OfficePage() {
  const t = useText(officeText)
  const { view } = useDossier()
  const [position, setPosition] = useState<Position>()
  const [all, setAll] = useState(false)
  const ask = useCallback(
    (signal: AbortSignal) =>
      call('listOffices', { path: { dossier: view.id }, query: { ...position }, signal }),
    [view.id, position],
  )
  const { value: offices, failure, retry } = useAnswer(ask)
  const isSorted = offices?.some((office) => office.distance !== undefined) ?? true
  const shown = all ? offices : offices?.slice(0, shownAtFirst)
  return (
    <DossierPage stage={view.state === 'draft' ? 'office' : undefined} title={t.title} lead={t.lead}>
      <NearMe found={position !== undefined} sorted={isSorted} onFound={setPosition} />
      {failure ? <AskAgain failure={failure} onRetry={retry} /> : null}
      {!offices && !failure ? <Loading /> : null}
      {offices?.length === 0 ? <Notice title={t.none}>{t.noneHint}</Notice> : null}
      <ol className="space-y-4">
        {shown?.map((office) => (
          <li key={office.id}>
            <OfficeCard office={office} />
          </li>
        ))}
      </ol>
      {shown && offices && shown.length < offices.length ? (
        <Button weight="secondary" wide onClick={() => setAll(true)}>
          {t.more}
        </Button>
      ) : null}
    </DossierPage>
  )
}

interface NearMeProps {
  readonly found: boolean
  /** Whether the offices are sorted by distance from some place already. */
  readonly sorted: boolean
  readonly onFound: (position: Position) => void
}

function NearMe({ found, sorted, onFound }: NearMeProps) {
  const t = useText(officeText)
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const locate = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        onFound({ longitude: coords.longitude, latitude: coords.latitude })
      },
      () => setState('failed'),
      { timeout: 10_000, maximumAge: 300_000 },
    )
  }
  if (!('geolocation' in navigator)) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {found ? null : (
        <Button weight="secondary" icon="pin" busy={state === 'asking'} onClick={locate}>
          {t.near}
        </Button>
      )}
      <p role="status" className="text-sm text-soft">
        {found ? t.nearDone : tellOrder(state, sorted, t)}
      </p>
    </div>
  )
}

function tellOrder(
  state: 'idle' | 'asking' | 'failed',
  sorted: boolean,
  t: (typeof officeText)['zh'],
): string {
  if (state === 'asking') return t.locating
  if (state === 'failed') return sorted ? t.nearFailed : t.notFound
  return sorted ? t.fromHome : t.unsorted
}
