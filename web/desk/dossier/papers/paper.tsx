import type { DossierView } from '#api'
import { pathTo } from '../../../client/index.ts'
import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'
import { Picture } from './picture.tsx'
import { TakeBack } from './take-back.tsx'

export type Upload = DossierView['uploads'][number]

/** One paper: how far its reading is, what is wrong with it, and the copy with its watermark. */
export function Paper({ upload, label }: { readonly upload: Upload; readonly label: string }) {
  const { text, pick } = useLanguage()
  const { dossier } = useInHand().desk
  const { id, erased } = upload
  const marks = useMarks(upload)
  return (
    <>
      <State upload={upload} />
      {erased ? (
        <p className="note note-manual">{text.erasedPaper(erased.on, pick(erased.kept))}</p>
      ) : (
        <>
          <Picture
            key={id}
            source={pathTo('showUpload', { dossier: dossier.id, upload: id })}
            label={label}
            marks={marks}
          />
          <p className="quiet">{text.looksAreLogged}</p>
          {upload.atDesk && <TakeBack upload={id} />}
        </>
      )}
    </>
  )
}

function State({ upload }: { readonly upload: Upload }) {
  const { text, pick } = useLanguage()
  const { status, progress, position, accepted, kindLabel, part } = upload
  return (
    <>
      {(status === 'queued' || status === 'reading') && (
        <p role="status" className="reading">
          {text.reading(position, Math.round(progress * 100))}
        </p>
      )}
      {accepted === false && (
        <p className="note note-manual">{text.otherPaper(kindLabel ? pick(kindLabel) : '')}</p>
      )}
      {part && <p className="quiet">{text.samePicture}</p>}
      {upload.problems.map((problem) => (
        <Problem key={`${problem.code} ${problem.fact ?? ''}`} problem={problem} />
      ))}
    </>
  )
}

/** What is wrong, with a way to the value it is about. */
function Problem({ problem }: { readonly problem: Upload['problems'][number] }) {
  const { text, pick } = useLanguage()
  const { choose } = useInHand()
  const { fact, label, message } = problem
  return (
    <p className="note note-manual">
      {label && <strong>{pick(label)} </strong>}
      {pick(message)}{' '}
      {fact && (
        <button type="button" className="plain link" onClick={() => choose(fact)}>
          {text.showValue}
        </button>
      )}
    </p>
  )
}

/** The boxes of the values that were read, and of those that something hid. */
function useMarks({ id, problems }: Upload) {
  const { pick } = useLanguage()
  const { plan } = useInHand().desk.dossier
  const read = plan.rows.flatMap(({ fact, label, evidence, mode }) =>
    evidence?.uploadId === id && evidence.box
      ? [{ fact, label: pick(label), box: evidence.box, unsure: mode === 'confirm' }]
      : [],
  )
  const hidden = problems.flatMap(({ fact, label, box }) =>
    fact && label && box && !read.some((mark) => mark.fact === fact)
      ? [{ fact, label: pick(label), box, unsure: true }]
      : [],
  )
  return [...read, ...hidden]
}
