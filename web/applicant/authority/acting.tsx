import type { Authorities } from '#api'
import { call } from '../../client/index.ts'
import { Button, Card, Tag } from '../../design/index.ts'
import { useSession } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { authorityText } from '../text/authority.ts'
import type { Change } from './authority-page.tsx'

interface ActingProps {
  readonly known: Authorities
  readonly onChange: Change
}

/** Everybody one can act for, oneself first, and who it is now. */
export function Acting({ known, onChange }: ActingProps) {
  const t = useText(authorityText)
  const session = useSession()
  const name = session?.signedIn ? session.person.name : ''
  const choices = [
    { id: 'self', label: `${t.self} ${name}` },
    ...(known.company ? [{ id: 'company', label: t.company(known.company) }] : []),
    ...known.received
      .filter(({ state }) => state === 'in-force')
      .map(({ id, principal }) => ({ id, label: t.forOther(principal) })),
  ]
  return (
    <Card as="section" labelledBy="acting">
      <h2 id="acting" className="text-xl">
        {t.acting}
      </h2>
      <p className="mb-3 text-soft">{t.actingHint}</p>
      <ul className="divide-y divide-line">
        {choices.map(({ id, label }) => (
          <li key={id} className="flex min-h-16 flex-wrap items-center justify-between gap-3 py-2">
            <span className="font-semibold">{label}</span>
            {id === known.acting ? (
              <Tag tone="good">{t.now}</Tag>
            ) : (
              <Button
                weight="secondary"
                onClick={() => onChange((key) => call('actFor', { body: { key, acting: id } }))}
              >
                {t.choose}
                <span className="sr-only">{label}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
