import type { Row } from '#api'
import { timeOfDay } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'

/** Who says so. What the applicant said or signed in with is named for the officer, not as the applicant reads it. */
export function SourceName({ row }: { readonly row: Row }) {
  const { text, pick } = useLanguage()
  const { source, mode } = row
  if (!source) return null
  const name = text.sources[source.kind] ?? pick(source.label)
  const when = source.asOf.includes('T')
    ? `${source.asOf.slice(0, 10)} ${timeOfDay(source.asOf)}`
    : source.asOf
  return (
    <span className="source" title={when}>
      {name}
      {mode === 'confirm' && <strong className="uncertain"> {text.uncertain}</strong>}
    </span>
  )
}
