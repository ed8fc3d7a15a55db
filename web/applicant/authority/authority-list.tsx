import type { AuthorityView } from '#api'
import { call } from '../../client/index.ts'
import { Button, Card, Tag } from '../../design/index.ts'
import { formatList } from '../list.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { authorityText } from '../text/authority.ts'
import { formatDay } from '../time.ts'
import type { Change } from './authority-page.tsx'

interface AuthorityListProps {
  readonly title: string
  readonly list: readonly AuthorityView[]
  /** What ending one is called. */
  readonly verb: string
  readonly onChange: Change
}

/** Authorities with their matters and term; what has ended stays, and says who ended it. */
export function AuthorityList({ title, list, verb, onChange }: AuthorityListProps) {
  const t = useText(authorityText)
  return (
    <Card as="section" labelledBy={title}>
      <h2 id={title} className="mb-2 text-xl">
        {title}
      </h2>
      {list.length === 0 ? <p className="text-soft">{t.noneGiven}</p> : null}
      <ul className="divide-y divide-line">
        {list.map((authority) => (
          <li key={authority.id} className="flex flex-wrap items-start justify-between gap-3 py-4">
            <Described authority={authority} />
            {authority.state === 'in-force' ? (
              <Button
                weight="danger"
                onClick={() =>
                  onChange((key) =>
                    call('revokeAuthority', { path: { authority: authority.id }, body: { key } }),
                  )
                }
              >
                {verb}
                <span className="sr-only">{authority.agent}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Described({ authority }: { readonly authority: AuthorityView }) {
  const t = useText(authorityText)
  const say = useWords()
  const { language } = usePreference()
  const { agent, principal, ground, matters, until, state, givenBy, revokedBy } = authority
  return (
    <div className="min-w-0 flex-1 basis-52 space-y-1">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {t.inNameOf(agent, principal)}
        <Tag tone={state === 'in-force' ? 'good' : 'quiet'}>{t.states[state]}</Tag>
      </p>
      <p>{matters ? formatList(matters.map(say), language) : t.every}</p>
      <p className="text-sm text-soft">
        {t.grounds[ground]} · {t.until(formatDay(until, language))} ·{' '}
        {revokedBy ? t.revokedBy(revokedBy) : t.by(givenBy)}
      </p>
    </div>
  )
}
