import type { Upload } from '#api'
import { call, pathTo } from '../../client/index.ts'
import { Button, buttonLook, Icon, Notice, Progress } from '../../design/index.ts'
import { useAct, useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { paperText } from '../text/paper.ts'
import { listReadRows, needsLook } from './read-rows.ts'

interface UploadLineProps {
  readonly upload: Upload
  readonly label: string
}

/** One paper handed in: waiting, being read, read, or to be taken again. */
export function UploadLine({ upload, label }: UploadLineProps) {
  if (upload.status === 'queued' || upload.status === 'reading') return <BeingRead upload={upload} />
  if (upload.status === 'failed' || upload.accepted === false) return <Unusable upload={upload} />
  return <WasRead upload={upload} label={label} />
}

function BeingRead({ upload }: { readonly upload: Upload }) {
  const t = useText(paperText)
  const isQueued = upload.status === 'queued'
  return (
    <div className="flex items-end gap-3" aria-live="polite">
      <div className="min-w-0 flex-1">
        <Progress
          label={isQueued ? t.queued(upload.position) : t.reading}
          {...(isQueued ? {} : { value: upload.progress })}
        />
      </div>
      <RemoveButton upload={upload} label={t.cancel} />
    </div>
  )
}

function Unusable({ upload }: { readonly upload: Upload }) {
  const t = useText(paperText)
  const say = useWords()
  return (
    <Notice
      tone="bad"
      title={upload.problems[0] ? say(upload.problems[0].message) : t.sendFailed(upload.name)}
      live
    >
      {upload.problems.slice(1).map((problem) => (
        <p key={problem.code}>{say(problem.message)}</p>
      ))}
      <RemoveButton upload={upload} label={t.remove} />
    </Notice>
  )
}

function WasRead({ upload, label }: UploadLineProps) {
  const t = useText(paperText)
  const say = useWords()
  const { view } = useDossier()
  const rows = listReadRows(view, upload.id)
  const toCheck = rows.filter(needsLook).length
  return (
    <div className="space-y-3" aria-live="polite">
      <div className="flex gap-4">
        <img
          src={pathTo('showUpload', { dossier: view.id, upload: upload.id })}
          alt={t.picture(label)}
          loading="lazy"
          className="h-24 w-20 shrink-0 rounded-md border border-line object-cover"
        />
        <div className="min-w-0 flex-1 space-y-1">
          <p className={`flex gap-2 font-semibold ${toCheck > 0 ? 'text-care' : 'text-good'}`}>
            <Icon name={toCheck > 0 ? 'alert' : 'check'} className="mt-1 size-5" />
            {toCheck > 0 ? t.someRead(rows.length, toCheck) : t.allRead(rows.length)}
          </p>
          {upload.problems.map((problem) => (
            <p key={problem.code} className="text-sm">
              {say(problem.message)}
            </p>
          ))}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Link to={`/dossiers/${view.id}/papers/${upload.id}`} className={buttonLook('secondary')}>
          {toCheck > 0 ? t.checkNow(toCheck) : t.look}
          <span className="sr-only">{label}</span>
        </Link>
        <RemoveButton upload={upload} label={t.remove} />
      </div>
    </div>
  )
}

function RemoveButton({ upload, label }: { readonly upload: Upload; readonly label: string }) {
  const { busy, run } = useAct((_: undefined, { key, version, dossier }) =>
    call('removeUpload', { path: { dossier, upload: upload.id }, query: { key, version } }),
  )
  return (
    <Button weight="plain" busy={busy} onClick={() => run(undefined)} aria-label={`${label} ${upload.name}`}>
      {label}
    </Button>
  )
}
