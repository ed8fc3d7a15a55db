import type { Finding } from '#api'
import { Button, Notice, Tag, type Tone } from '../../design/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { reviewText } from '../text/review.ts'

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly onSelect?: (fact: string) => void
}

const tones: Record<Finding['status'], Tone> = { remind: 'info', manual: 'care', reject: 'bad' }

/** What the review in advance 预审 found, with what to do about each. */
export function FindingList({ findings, onSelect }: FindingListProps) {
  const t = useText(reviewText)
  const say = useWords()
  return findings.map((finding) => {
    const [fact] = finding.facts
    return (
      <Notice key={finding.point} tone={tones[finding.status]} title={say(finding.message)}>
        <p>{say(finding.remedy)}</p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
          <Tag tone={tones[finding.status]}>{t.findingStates[finding.status]}</Tag>
          {t.law(finding.law)}
        </p>
        {fact && onSelect ? (
          <Button weight="plain" onClick={() => onSelect(fact)}>
            {t.find}
          </Button>
        ) : null}
      </Notice>
    )
  })
}
