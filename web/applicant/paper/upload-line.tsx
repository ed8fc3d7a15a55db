import type { Upload } from '#api'
import { Notice, Progress } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { paperText } from '../text/paper.ts'
import { MoveButton, RemoveButton } from './upload-acts.tsx'
import { WasRead } from './was-read.tsx'

interface UploadLineProps {
  readonly upload: Upload
  readonly label: string
}

/** One paper handed in: waiting, being read, read, of another kind, to be taken again, or deleted by rule. */
export function UploadLine({ upload, label }: UploadLineProps) {
  if (upload.erased) return <Erased upload={upload} erased={upload.erased} />
  if (upload.status === 'queued' || upload.status === 'reading') return <BeingRead upload={upload} />
  if (upload.accepted === false) return <OtherKind upload={upload} />
  if (upload.status === 'failed') return <Unreadable upload={upload} />
  return <WasRead upload={upload} label={label} />
}

/** Its place in the queue, about how long it takes, and the way out; it is kept even when nobody waits here. */
export function BeingRead({ upload }: { readonly upload: Upload }) {
  const t = useText(paperText)
  const { position, seconds = 0, status, stage, progress } = upload
  const isQueued = status === 'queued'
  const label = stage === 'later' ? t.later : isQueued ? t.queued(position, seconds) : t.reading(seconds)
  return (
    <div className="flex items-end gap-3">
      <div className="min-w-0 flex-1" role="status">
        <Progress label={label} {...(isQueued ? {} : { value: progress })} />
      </div>
      <RemoveButton upload={upload} label={t.cancel} />
    </div>
  )
}

/** What it is, what is wanted here, and the two ways on. */
function OtherKind({ upload }: { readonly upload: Upload }) {
  const t = useText(paperText)
  const say = useWords()
  const { view } = useDossier()
  const home = view.plan.materials.find(({ id }) => id === upload.home && id !== upload.material)
  const [problem] = upload.problems
  return (
    <Notice tone="care" title={problem ? say(problem.message) : upload.name} live>
      <div className="mt-2 flex flex-wrap gap-2">
        {home ? <MoveButton upload={upload} to={home.id} label={t.moveTo(say(home.label))} /> : null}
        <RemoveButton upload={upload} label={t.removeAndAgain} weight={home ? 'plain' : 'secondary'} />
      </div>
    </Notice>
  )
}

function Unreadable({ upload }: { readonly upload: Upload }) {
  const t = useText(paperText)
  const say = useWords()
  const [first, ...more] = upload.problems
  return (
    <Notice tone="bad" title={first ? say(first.message) : t.notRead(upload.name)} live>
      {more.map((problem) => (
        <p key={`${problem.code} ${problem.fact ?? ''}`}>{say(problem.message)}</p>
      ))}
      <div className="mt-2">
        <RemoveButton upload={upload} label={t.removeAndAgain} weight="secondary" />
      </div>
    </Notice>
  )
}

function Erased({
  upload,
  erased,
}: {
  readonly upload: Upload
  readonly erased: NonNullable<Upload['erased']>
}) {
  const t = useText(paperText)
  const say = useWords()
  return (
    <Notice tone="info" title={t.erased(erased.on, say(erased.kept))}>
      <p>{t.erasedLead}</p>
      <RemoveButton upload={upload} label={t.removeAndAgain} />
    </Notice>
  )
}
