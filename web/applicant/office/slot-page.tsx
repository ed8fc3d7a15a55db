import { useCallback, useState } from 'react'
import type { Slot } from '#api'
import { call } from '../../client/index.ts'
import { Button, Notice } from '../../design/index.ts'
import { DossierPage, useAct, useDossier } from '../dossier/index.ts'
import { AskAgain, FailureNotice, Loading, Lost, useAnswer } from '../frame/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { goTo } from '../router/index.ts'
import { officeText } from '../text/office.ts'
import { formatMinute } from '../time.ts'
import { NextBest } from './next-best.tsx'
import { SlotPicker } from './slot-picker.tsx'

/** Free times at one office, by day. Booking again moves the booking. */
export function SlotPage({ office: id }: { readonly office: string }) {
  const t = useText(officeText)
  const { view } = useDossier()
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const path = { dossier: view.id, office: id }
      const [offices, slots] = await Promise.all([
        call('listOffices', { path, signal }),
        call('listSlots', { path, signal }),
      ])
      return { offices, slots }
    },
    [view.id, id],
  )
  const { value, failure, retry } = useAnswer(ask)
  const office = value?.offices.find((one) => one.id === id)
  if (failure) return <AskAgain failure={failure} onRetry={retry} />
  if (!value) return <Loading />
  if (!office) return <Lost />
  const others = value.offices.filter((one) => one.id !== id && one.free > 0)
  if (value.slots.every((slot) => slot.free === 0)) return <NextBest office={office} others={others} />
  return (
    <Choose
      office={id}
      name={office.name}
      slots={value.slots}
      onTaken={retry}
      lead={t.slotLead(office.name)}
    />
  )
}

interface ChooseProps {
  readonly office: string
  readonly name: string
  readonly lead: string
  readonly slots: readonly Slot[]
  readonly onTaken: () => void
}

function Choose({ office, name, lead, slots, onTaken }: ChooseProps) {
  const t = useText(officeText)
  const { language } = usePreference()
  const { view } = useDossier()
  const [chosen, choose] = useState<string>()
  const booked = view.booking?.status === 'booked' ? view.booking : undefined
  const { busy, failure, run } = useAct((start: string, { key, version, dossier }) =>
    call('book', { path: { dossier }, body: { key, version, office, start } }),
  )
  const book = async () => {
    if (chosen === undefined) return
    if (await run(chosen)) goTo(`/dossiers/${view.id}${view.state === 'draft' ? '/submit' : ''}`)
    else {
      choose(undefined)
      onTaken()
    }
  }
  const when = chosen ? formatMinute(chosen, language) : undefined
  return (
    <DossierPage
      stage={view.state === 'draft' ? 'office' : undefined}
      title={t.slotTitle}
      lead={lead}
      back={{ to: `/dossiers/${view.id}/office`, label: t.back }}
      actions={
        when ? (
          <Button busy={busy} onClick={book}>
            {booked ? t.move : t.book}
            <span className="sr-only">{name}</span>
          </Button>
        ) : null
      }
    >
      {booked ? <Notice>{t.moving(formatMinute(booked.start, language))}</Notice> : null}
      <FailureNotice failure={failure} />
      <SlotPicker slots={slots} chosen={chosen} onChoose={choose} />
      <p role="status" className="text-lg font-semibold">
        {when ? t.chosen(when) : ''}
      </p>
    </DossierPage>
  )
}
