import { useState } from 'react'
import type { Authorities } from '#api'
import { call } from '../../client/index.ts'
import { Button, Card } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { authorityText } from '../text/authority.ts'
import type { Change } from './authority-page.tsx'

interface WardsProps {
  readonly known: Authorities
  readonly onChange: Change
}

/** A guardian proves nothing: the population register is asked, and whom it names can be acted for. */
export function Wards({ known, onChange }: WardsProps) {
  const t = useText(authorityText)
  const [asked, setAsked] = useState(false)
  const wards = known.received.filter(({ ground, state }) => ground === 'guardian' && state === 'in-force')
  const find = async () => setAsked(await onChange((key) => call('findWards', { body: { key } })))
  return (
    <Card as="section" labelledBy="wards">
      <h2 id="wards" className="mb-2 text-xl">
        {t.wards}
      </h2>
      <p className="mb-4 text-soft">{t.wardsHint}</p>
      {wards.length > 0 ? (
        <p className="mb-4 font-semibold">{wards.map(({ principal }) => principal).join('、')}</p>
      ) : null}
      <Button weight="secondary" onClick={find}>
        {t.findWards}
      </Button>
      <p role="status" className="mt-2 empty:hidden">
        {asked && wards.length === 0 ? t.noWards : ''}
      </p>
    </Card>
  )
}
