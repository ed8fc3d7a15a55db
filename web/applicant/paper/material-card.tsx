import { useState, useSyncExternalStore } from 'react'
import type { DossierView, MaterialPlan } from '#api'
import { Card, Notice, Tag, type Tone } from '../../design/index.ts'
import { isOpen, useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { paperText } from '../text/paper.ts'
import { FileButtons } from './file-buttons.tsx'
import { TransferLine } from './transfer-line.tsx'
import { findFlaw, transfersOf } from './transfers.ts'
import { UploadLine } from './upload-line.tsx'

/** One material: what it is, what was handed in for it, and the camera. */
export function MaterialCard({ material }: { readonly material: MaterialPlan }) {
  const t = useText(paperText)
  const say = useWords()
  const { store, view } = useDossier()
  const transfers = transfersOf(store)
  const sending = useSyncExternalStore(transfers.subscribe, transfers.read).filter(
    (transfer) => transfer.material === material.id,
  )
  const [flaw, setFlaw] = useState<string>()
  const uploads = view.uploads.filter((upload) => upload.material === material.id)
  const state = stateOf(view, material)
  const take = (files: readonly File[]) => {
    setFlaw(undefined)
    for (const file of files) {
      const found = findFlaw(file)
      if (found) setFlaw(found === 'too-large' ? t.tooLarge(file.name) : t.wrongType(file.name))
      else void transfers.send(file, material.id)
    }
  }
  return (
    <Card as="section" labelledBy={`material-${material.id}`}>
      <div className="space-y-4">
        <div>
          <p className="mb-1">
            <Tag tone={tones[state]}>{t.states[state]}</Tag>
          </p>
          <h2 id={`material-${material.id}`} className="text-xl">
            {say(material.label)}
          </h2>
          {state === 'provided' || !material.hint ? null : <p>{say(material.hint)}</p>}
        </div>
        {flaw ? <Notice tone="bad" title={flaw} live /> : null}
        {sending.map((transfer) => (
          <TransferLine key={transfer.id} transfer={transfer} transfers={transfers} />
        ))}
        {uploads.map((upload) => (
          <UploadLine key={upload.id} upload={upload} label={say(material.label)} />
        ))}
        {state === 'spare' ? <p>{say(material.because)}</p> : null}
        {asks.has(state) && isOpen(view) && sending.length === 0 ? (
          <FileButtons about={say(material.label)} again={state === 'again'} onFiles={take} />
        ) : null}
        <p className="text-sm text-soft">{t.law(material.basis)}</p>
      </div>
    </Card>
  )
}

type State = 'needed' | 'provided' | 'reading' | 'again' | 'spare'
/** States in which a picture is still wanted. */
const asks: ReadonlySet<State> = new Set<State>(['needed', 'again'])

const tones: Record<State, Tone | 'quiet'> = {
  needed: 'quiet',
  provided: 'good',
  reading: 'info',
  again: 'bad',
  spare: 'quiet',
}

function stateOf(view: DossierView, material: MaterialPlan): State {
  if (material.status === 'provided') return 'provided'
  const uploads = view.uploads.filter((upload) => upload.material === material.id)
  if (uploads.some((upload) => upload.status === 'queued' || upload.status === 'reading')) return 'reading'
  if (material.status !== 'needed') return 'spare'
  return uploads.length > 0 ? 'again' : 'needed'
}
