import type { Office } from '#api'
import { Notice } from '../../design/index.ts'
import { DossierPage, useDossier } from '../dossier/index.ts'
import { useText } from '../preference/index.ts'
import { officeText } from '../text/office.ts'
import { OfficeCard } from './office-card.tsx'

const offered = 3

interface NextBestProps {
  readonly office: Office
  /** Offices with free times, nearest first. */
  readonly others: readonly Office[]
}

/** The chosen office is full: the three nearest that are not. */
export function NextBest({ office, others }: NextBestProps) {
  const t = useText(officeText)
  const { view } = useDossier()
  return (
    <DossierPage
      stage={view.state === 'draft' ? 'office' : undefined}
      title={office.name}
      back={{ to: `/dossiers/${view.id}/office`, label: t.back }}
    >
      <Notice tone="care" title={others.length === 0 ? t.full : t.nextBest} />
      {others.slice(0, offered).map((other) => (
        <OfficeCard key={other.id} office={other} />
      ))}
    </DossierPage>
  )
}
