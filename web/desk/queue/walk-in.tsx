import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Icon } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'

// Most people come with a booking; the queue does not wait for this dialog.
const loadDialog = () => import('./walk-in-dialog.tsx').then((part) => ({ default: part.WalkInDialog }))
const WalkInDialog = lazy(loadDialog)
requestIdleCallback(() => void loadDialog())

/** Opens a dossier for somebody who came without a booking; what is asked of them is the same as online. */
export function WalkIn() {
  const { text } = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <div className="panel walk-in">
      <strong>{text.walkIn}</strong>
      <Button size="large" icon={<Icon name="person" />} onClick={() => setOpen(true)}>
        {text.serveWalkIn}
      </Button>
      <Suspense>{open && <WalkInDialog close={() => setOpen(false)} />}</Suspense>
    </div>
  )
}
