import type { Upload } from '#api'
import { pathTo } from '../../client/index.ts'
import { buttonLook, Icon } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { paperText } from '../text/paper.ts'
import { listReadRows, needsLook } from './read-rows.ts'
import { Snippet } from './snippet.tsx'
import { MoveButton, RemoveButton } from './upload-acts.tsx'
import { ValueProblem } from './value-problem.tsx'

interface WasReadProps {
  readonly upload: Upload
  readonly label: string
}

/** A paper that was read: how much, what is wrong value by value, and what can be done with it. */
export function WasRead({ upload, label }: WasReadProps) {
  const t = useText(paperText)
  const say = useWords()
  const { view } = useDossier()
  const rows = listReadRows(view, upload.id)
  const toCheck = rows.filter(needsLook).length
  const source = pathTo('showUpload', { dossier: view.id, upload: upload.id })
  const ofValues = upload.problems.filter(({ fact, box }) => fact !== undefined || box !== undefined)
  const ofAll = upload.problems.filter((problem) => !ofValues.includes(problem))
  return (
    <div className="space-y-4">
      <div className="flex gap-4">
        <Thumbnail upload={upload} source={source} label={t.picture(label)} />
        <div className="min-w-0 flex-1 space-y-1">
          <p role="status" className={`flex gap-2 font-semibold ${toCheck > 0 ? 'text-care' : 'text-good'}`}>
            <Icon name={toCheck > 0 ? 'alert' : 'check'} className="mt-1 size-5" />
            {toCheck > 0 ? t.someRead(rows.length, toCheck) : t.allRead(rows.length)}
          </p>
          {upload.part ? <p className="text-sm">{t.fromSamePicture}</p> : null}
          {ofAll.map((problem) => (
            <p key={problem.code} className="text-sm">
              {say(problem.message)}
            </p>
          ))}
        </div>
      </div>
      {ofValues.map((problem) => (
        <ValueProblem
          key={`${problem.code} ${problem.fact ?? problem.box}`}
          problem={problem}
          upload={upload}
          source={source}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Link to={`/dossiers/${view.id}/papers/${upload.id}`} className={buttonLook('secondary')}>
          {toCheck > 0 ? t.checkNow(toCheck) : t.look}
          <span className="sr-only">{label}</span>
        </Link>
        {upload.movedFrom === undefined ? null : (
          <MoveButton upload={upload} to={upload.movedFrom} label={t.putBack} weight="plain" />
        )}
        <RemoveButton upload={upload} label={t.remove} />
      </div>
    </div>
  )
}

/** The picture small, or the part of it where this paper lies. */
function Thumbnail({ upload, source, label }: WasReadProps & { readonly source: string }) {
  if (upload.part) {
    return (
      <span className="block w-24 shrink-0">
        <Snippet source={source} label={label} box={upload.part.region} margin={0} />
      </span>
    )
  }
  return (
    <img
      src={source}
      alt={label}
      loading="lazy"
      className="h-24 w-20 shrink-0 rounded-md border border-line object-cover"
    />
  )
}
