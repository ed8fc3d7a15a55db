import type { Dispute } from '#api'
import { Notice, type Tone } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { reviewText } from '../text/review.ts'
import { formatDay } from '../time.ts'

const tones: Record<Dispute['status'], Tone> = {
  sending: 'info',
  waiting: 'info',
  overdue: 'care',
  upheld: 'good',
  rejected: 'care',
}

/** How far the dispute of one value is 异议: who looks into it and until when, or what they said. */
export function DisputeState({ fact }: { readonly fact: string }) {
  const t = useText(reviewText)
  const say = useWords()
  const { language } = usePreference()
  const { disputes } = useDossier().view
  return disputes
    .filter((dispute) => dispute.fact === fact)
    .map((dispute) => (
      <div key={dispute.reference ?? dispute.reason} className="mt-2 text-sm">
        <Notice tone={tones[dispute.status]} title={t.disputeStates[dispute.status] ?? ''}>
          <p>{t.disputeClaimed(String(dispute.claims ?? ''), dispute.reason)}</p>
          {dispute.status === 'waiting' && dispute.until ? (
            <p>{t.disputeUntil(say(dispute.office), formatDay(dispute.until, language))}</p>
          ) : null}
          {dispute.words ? <p>{t.disputeWords(say(dispute.office), dispute.words)}</p> : null}
        </Notice>
      </div>
    ))
}

/** Whether somebody still looks into it, so that it is not disputed a second time. */
export function isDisputed(disputes: readonly Dispute[], fact: string): boolean {
  return disputes.some((dispute) => dispute.fact === fact && open.has(dispute.status))
}

const open: ReadonlySet<string> = new Set(['sending', 'waiting', 'overdue'])
