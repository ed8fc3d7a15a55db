import { useEffect } from 'react'
import { Loading } from '../frame/index.ts'
import { goToReplacing } from '../router/index.ts'
import { useDossier } from './dossier-provider.tsx'
import { addressOf } from './stage.ts'

/** Goes on with a dossier wherever it was left. */
export function NextPage() {
  const { view } = useDossier()
  const next = addressOf(view)
  useEffect(() => goToReplacing(next), [next])
  return <Loading />
}
