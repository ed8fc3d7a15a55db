import { useState } from 'react'
import { call } from '../../client/index.ts'
import { Button, Dialog, FieldFrame, useFieldIds } from '../../design/index.ts'
import { useAct } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { decisionText } from '../text/decision.ts'

/** Asks for a person to decide, or to look at what was decided. */
export function AskPerson() {
  const t = useText(decisionText)
  const [asking, setAsking] = useState(false)
  return (
    <p>
      <Button weight="secondary" onClick={() => setAsking(true)}>
        {t.ask}
      </Button>
      {asking ? <AskDialog onClose={() => setAsking(false)} /> : null}
    </p>
  )
}

function AskDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(decisionText)
  const ids = useFieldIds()
  const [words, setWords] = useState('')
  const { busy, failure, run } = useAct((said: string, { key, version, dossier }) =>
    call('askPerson', { path: { dossier }, body: { key, version, words: said } }),
  )
  const send = async () => {
    if (await run(words.trim())) onClose()
  }
  return (
    <Dialog title={t.askTitle} onClose={onClose}>
      <div className="space-y-4">
        <p>{t.askHint}</p>
        <FieldFrame ids={ids} label={t.askWords}>
          <textarea
            id={ids.input}
            rows={3}
            maxLength={500}
            className="w-full rounded-md border border-edge bg-paper p-3"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </FieldFrame>
        <FailureNotice failure={failure} />
        <div className="flex flex-wrap gap-3">
          <Button busy={busy} onClick={send}>
            {t.askSend}
          </Button>
          <Button weight="secondary" onClick={onClose}>
            {t.askNot}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
