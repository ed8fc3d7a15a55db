import type { Office } from '#api'
import { buttonLook, Card, Icon, Tag } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { officeText } from '../text/office.ts'
import { formatMinute } from '../time.ts'
import { formatDistance } from './distance.ts'

/** One office: how far, when, and what to know before going. */
export function OfficeCard({ office }: { readonly office: Office }) {
  const t = useText(officeText)
  const { language } = usePreference()
  const { view } = useDossier()
  const isFull = office.free === 0
  return (
    <Card as="article">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg">{office.name}</h2>
        {office.distance === undefined ? null : (
          <p className="flex items-center gap-1 text-sm text-soft">
            <Icon name="pin" className="size-5 text-accent" />
            {t.away(formatDistance(office.distance, language))}
          </p>
        )}
      </div>
      <p>{office.address}</p>
      <p className="my-3 flex flex-wrap items-center gap-2">
        {office.earliest ? (
          <span className="text-lg font-semibold text-accent-deep">
            {t.earliest(formatMinute(office.earliest, language))}
          </span>
        ) : null}
        <Tag tone={isFull ? 'care' : 'good'}>{isFull ? t.full : t.free(office.free)}</Tag>
      </p>
      <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
        <dt className="text-soft">{t.hours}</dt>
        <dd>{office.hours}</dd>
        <dt className="text-soft">{t.accessible}</dt>
        <dd>{office.accessible}</dd>
        <dt className="text-soft">{t.call}</dt>
        <dd>
          <a
            href={`tel:${office.phone}`}
            className="inline-block min-h-6 text-accent underline underline-offset-4"
          >
            {office.phone}
          </a>
        </dd>
      </dl>
      {isFull ? null : (
        <Link
          to={`/dossiers/${view.id}/office/${encodeURIComponent(office.id)}`}
          className={buttonLook('primary')}
        >
          {t.choose}
          <span className="sr-only">{office.name}</span>
        </Link>
      )}
    </Card>
  )
}
