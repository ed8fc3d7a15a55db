import { Radio } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../text/index.ts'
import { isInHand, useInHand } from '../in-hand.tsx'
import { Paper, type Upload } from './paper.tsx'
import { ScanButton } from './scan-button.tsx'

/** The papers, one at a time; the one that shows the chosen value comes to the front. */
export function Papers() {
  const { text, pick } = useLanguage()
  const { desk, chosen } = useInHand()
  const { uploads, plan } = desk.dossier
  const [front, setFront] = useState<string>()
  const proof = plan.rows.find(({ fact }) => fact === chosen)?.evidence?.uploadId
  // The paper stays in front when its value is let go.
  if (proof !== undefined && proof !== front) setFront(proof)
  const shown = uploads.find(({ id }) => id === front) ?? uploads[0]
  const labelOf = ({ material, name }: Upload) => {
    const label = plan.materials.find(({ id }) => id === material)?.label
    return label ? pick(label) : name
  }
  return (
    <section className="panel papers" aria-labelledby="papers-title">
      <h2 id="papers-title">{text.papers}</h2>
      {uploads.length > 1 && (
        <PaperTabs uploads={uploads} labelOf={labelOf} shown={shown?.id} onShow={setFront} />
      )}
      {shown ? (
        <Paper upload={shown} label={labelOf(shown)} />
      ) : (
        <p className="empty quiet">{isInHand(desk.dossier) ? text.noPapersYet : text.noPapers}</p>
      )}
      <ScanMore />
    </section>
  )
}

interface PaperTabsProps {
  readonly uploads: readonly Upload[]
  readonly labelOf: (upload: Upload) => string
  readonly shown: string | undefined
  readonly onShow: (id: string) => void
}

function PaperTabs({ uploads, labelOf, shown, onShow }: PaperTabsProps) {
  const { text } = useLanguage()
  const { choose } = useInHand()
  return (
    <Radio.Group
      optionType="button"
      aria-label={text.papers}
      value={shown}
      options={uploads.map((upload) => ({ value: upload.id, label: labelOf(upload) }))}
      onChange={({ target }) => {
        choose(undefined)
        onShow(target.value)
      }}
    />
  )
}

/** A paper that was brought along, also when nothing asks for it. */
function ScanMore() {
  const { text, pick } = useLanguage()
  const { dossier } = useInHand().desk
  const possible = dossier.plan.materials.filter(({ status }) => status !== 'not-applicable')
  if (!isInHand(dossier) || possible.length === 0) return null
  return (
    <div className="scan-more">
      <span className="quiet">{text.scanPaper}</span>
      {possible.map((material) => (
        <ScanButton key={material.id} material={material} label={pick(material.label)} />
      ))}
    </div>
  )
}
