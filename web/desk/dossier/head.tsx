import { useEffect, useRef } from 'react'
import { Icon, Link } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { Clocks } from './clocks.tsx'
import { useInHand } from './in-hand.tsx'

/** Whose dossier this is, and how the time runs. */
export function Head() {
  const { text, pick } = useLanguage()
  const { dossier } = useInHand().desk
  const { booking } = dossier
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className="head">
      <Link to={{ page: 'queue' }} className="head-back">
        <Icon name="back" />
        {text.backToQueue}
      </Link>
      <div className="head-who">
        <h1 ref={heading} tabIndex={-1}>
          {dossier.applicant.name}
        </h1>
        <span className={`tag tag-${dossier.state}`}>{text.states[dossier.state]}</span>
        <span className="head-matter">
          {pick(dossier.matter.title)}
          <span className="quiet figures"> · {dossier.number}</span>
          <span className="quiet figures">
            {' · '}
            {booking
              ? `${booking.start.slice(5).replace('T', ' ')} · ${booking.code}`
              : text.status['walk-in']}
          </span>
        </span>
      </div>
      <Clocks />
    </div>
  )
}
