import type { Row } from '#api'
import { Icon, type IconName } from '../../design/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { reviewText } from '../text/review.ts'
import { formatAsOf } from '../time.ts'

type SourceKind = NonNullable<Row['source']>['kind']

const icons: Record<SourceKind, IconName> = {
  computed: 'check',
  profile: 'person',
  register: 'shield',
  licence: 'shield',
  verification: 'shield',
  assistance: 'shield',
  document: 'file',
  commitment: 'edit',
  applicant: 'edit',
  counter: 'pin',
}

/** Who says so, and since when: no value is shown without it. */
export function SourceLine({ row }: { readonly row: Row }) {
  const t = useText(reviewText)
  const say = useWords()
  const { language } = usePreference()
  if (!row.source) return null
  return (
    <p className="flex items-center gap-1.5 text-xs text-soft">
      <Icon name={icons[row.source.kind]} className="size-4" />
      {t.source(say(row.source.label), formatAsOf(row.source.asOf, language))}
    </p>
  )
}
