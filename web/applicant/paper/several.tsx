import { useState } from 'react'
import { Notice } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText } from '../preference/index.ts'
import { paperText } from '../text/paper.ts'
import { FileButton } from './file-buttons.tsx'
import { findFlaw, transfersOf } from './transfers.ts'

/** Takes any number of files without asking what they are; each is read once and put where it belongs. */
export function Several() {
  const t = useText(paperText)
  const { store } = useDossier()
  const [flaw, setFlaw] = useState<string>()
  const take = (files: readonly File[]) => {
    setFlaw(undefined)
    for (const file of files) {
      const found = findFlaw(file)
      if (found) setFlaw(found === 'too-large' ? t.tooLarge(file.name) : t.wrongType(file.name))
      else void transfersOf(store).send(file)
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-accent-soft p-4 sm:p-5">
      <p className="min-w-48 flex-1">{t.severalHint}</p>
      <FileButton icon="picture" label={t.several} about="" weight="secondary" multiple onFiles={take} />
      {flaw ? <Notice tone="bad" title={flaw} live /> : null}
      <p className="w-full text-sm text-soft">{t.formats}</p>
    </div>
  )
}
