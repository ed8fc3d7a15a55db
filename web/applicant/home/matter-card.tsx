import type { MatterCard as MatterCardData } from '#api'
import { Icon, Tag } from '../../design/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { homeText } from '../text/home.ts'

/** A matter in the list: the whole card leads to its page. */
export function MatterCard({ matter }: { readonly matter: MatterCardData }) {
  const t = useText(homeText)
  const say = useWords()
  const guided = matter.mode === 'guided'
  return (
    <article className="relative flex items-start gap-4 rounded-lg border border-line bg-paper p-5 transition-shadow hover:shadow-lift sm:p-6">
      <div className="min-w-0 flex-1 space-y-2">
        <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
          <Tag tone="info">{guided ? t.guided : t.quick}</Tag>
          {guided ? t.guidedHint : t.quickHint}
        </p>
        <h3 className="text-xl">
          <Link
            to={`/matters/${encodeURIComponent(matter.id)}`}
            className="text-ink after:absolute after:inset-0"
          >
            {say(matter.title)}
          </Link>
        </h3>
        <p>{say(matter.summary)}</p>
        <p className="text-sm text-soft">{say(matter.department)}</p>
      </div>
      <Icon name="forward" className="mt-10 size-6 text-accent" />
    </article>
  )
}
