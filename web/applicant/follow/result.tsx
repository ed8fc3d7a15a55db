import type { DossierView } from '#api'
import { pathTo } from '../../client/index.ts'
import { buttonLook, Icon } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { followText } from '../text/follow.ts'

/** The paper that was issued: its number, the file, and the page that proves it genuine. */
export function Result({ result }: { readonly result: NonNullable<DossierView['result']> }) {
  const t = useText(followText)
  const say = useWords()
  const { view } = useDossier()
  return (
    <section aria-labelledby="result" className="rounded-lg border-2 border-good bg-paper p-6">
      <h2 id="result" className="flex items-center gap-2 text-sm text-good">
        <Icon name="check" className="size-6" />
        {t.result}
      </h2>
      <p className="mt-2 text-lg">{say(result.title)}</p>
      <p className="text-3xl font-semibold tracking-wide">{result.number}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <a
          href={pathTo('showPaper', { dossier: view.id })}
          target="_blank"
          rel="noreferrer"
          className={buttonLook()}
        >
          <Icon name="file" />
          {t.open}
        </a>
        <a href={result.verify} className={buttonLook('plain')}>
          {t.verify}
        </a>
      </div>
    </section>
  )
}
