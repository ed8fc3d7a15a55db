import { useState } from 'react'
import { pathTo } from '../../client/index.ts'
import { Button, buttonLook, Notice } from '../../design/index.ts'
import { DossierPage, useDossier } from '../dossier/index.ts'
import { Loading, Lost } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { FindingList } from '../review/finding-list.tsx'
import { goTo, Link } from '../router/index.ts'
import { paperText } from '../text/paper.ts'
import { Picture } from './picture.tsx'
import { listReadRows, needsLook, type ReadRow } from './read-rows.ts'
import { ReadValues } from './read-values.tsx'

/** What was read from one paper and where: the picture beside the values, each leading to the other. */
export function ReadingPage({ upload: id }: { readonly upload: string }) {
  const t = useText(paperText)
  const say = useWords()
  const { store, view } = useDossier()
  const [chosen, choose] = useState<string>()
  const upload = view.uploads.find((one) => one.id === id)
  const material = view.plan.materials.find((one) => one.id === upload?.material)
  if (!upload || !material) return <Lost />
  if (upload.erased || upload.accepted === false) return <Lost />
  if (upload.status !== 'read') return <Loading />
  const rows = listReadRows(view, id)
  const unsure = rows.filter(needsLook)
  const selected = chosen ?? unsure[0]?.row.fact
  const papers = `/dossiers/${view.id}/papers`
  const confirmAll = async () => {
    const facts = unsure.map(({ row }) => row.fact)
    if ((await store.answer({}, facts)).kind === 'saved') goTo(papers)
  }
  const findings = view.plan.findings.filter((finding) =>
    finding.facts.some((fact) => rows.some(({ row }) => row.fact === fact)),
  )
  const label = say(material.label)
  const source = pathTo('showUpload', { dossier: view.id, upload: id })
  return (
    <DossierPage
      stage="papers"
      wide
      title={t.readTitle(label)}
      lead={t.readLead}
      back={{ to: papers, label: t.back }}
      actions={
        unsure.length > 0 ? (
          <Button onClick={confirmAll}>{t.allRight}</Button>
        ) : (
          <Link to={papers} className={buttonLook()}>
            {t.done}
          </Link>
        )
      }
    >
      <FindingList findings={findings} onSelect={choose} />
      {unsure.length > 0 ? <Notice tone="care" title={t.checkLead(unsure.length)} /> : null}
      <div className="gap-8 space-y-5 lg:grid lg:grid-cols-[1fr_22rem] lg:space-y-0">
        <div className="sticky top-0 z-[5] -mx-4 self-start bg-page px-4 pt-2 lg:top-4 lg:mx-0 lg:px-0">
          <Picture
            source={source}
            label={t.picture(label)}
            marks={rows.flatMap(markOf)}
            selected={selected}
            onSelect={choose}
          />
        </div>
        <ReadValues source={source} rows={rows} selected={selected} onSelect={choose} />
      </div>
    </DossierPage>
  )
}

function markOf(read: ReadRow) {
  const { box } = read.evidence
  return box ? [{ fact: read.row.fact, box, unsure: needsLook(read) }] : []
}
