import { type FormEvent, useCallback, useState } from 'react'
import { type CallFailure, call } from '../../client/index.ts'
import { Button, Card, FieldFrame, Notice, useFieldIds } from '../../design/index.ts'
import { useAnswer } from '../frame/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { authorityText } from '../text/authority.ts'
import type { Change } from './authority-page.tsx'
import { type Term, terms, untilOf } from './term.ts'

interface GiveAuthorityProps {
  /** Left out for those who cannot give any. */
  readonly giver: string | undefined
  readonly onChange: Change
  readonly refused: CallFailure | undefined
}

/** Whom, for what and for how long; the narrowest choice stands first. */
export function GiveAuthority({ giver, onChange, refused }: GiveAuthorityProps) {
  const t = useText(authorityText)
  return (
    <Card as="section" labelledBy="give">
      <h2 id="give" className="mb-2 text-xl">
        {t.give}
      </h2>
      {giver === undefined ? (
        <Notice title={t.cannotGive} />
      ) : (
        <>
          <p className="mb-4 text-soft">{t.giveHint(giver)}</p>
          <Form onChange={onChange} refused={refused} />
        </>
      )}
    </Card>
  )
}

function Form({ onChange, refused }: Pick<GiveAuthorityProps, 'onChange' | 'refused'>) {
  const t = useText(authorityText)
  const { language } = usePreference()
  const [name, typeName] = useState('')
  const [idNumber, typeNumber] = useState('')
  const [matters, choose] = useState<readonly string[]>([])
  const [term, setTerm] = useState<Term>('month')
  const [told, tell] = useState('')
  const give = async (event: FormEvent) => {
    event.preventDefault()
    tell('')
    const person = { name: name.trim(), idNumber: idNumber.trim() }
    const body = { ...person, matters: [...matters], until: untilOf(term, new Date()) }
    if (!(await onChange((key) => call('giveAuthority', { body: { key, ...body } })))) return
    tell(t.done(person.name))
    typeName('')
    typeNumber('')
    choose([])
  }
  const errorOf = (entry: string) =>
    refused?.problem?.entries?.find((each) => each.entry === entry)?.message[language]
  return (
    <form onSubmit={give} className="space-y-5">
      <Line label={t.name} typed={name} onType={typeName} error={errorOf('name')} />
      <Line label={t.idNumber} typed={idNumber} onType={typeNumber} error={errorOf('idNumber')} />
      <Matters chosen={matters} onChoose={choose} error={errorOf('matters')} />
      <fieldset>
        <legend className="mb-1 font-semibold">{t.term}</legend>
        {terms.map((each) => (
          <label key={each} className="flex min-h-12 items-center gap-3">
            <input
              type="radio"
              name="term"
              className="size-5 accent-accent"
              checked={term === each}
              onChange={() => setTerm(each)}
            />
            {t.terms[each]}
          </label>
        ))}
      </fieldset>
      <Button type="submit" wide>
        {t.giveNow}
      </Button>
      <p role="status" className="font-semibold text-good empty:hidden">
        {told}
      </p>
    </form>
  )
}

interface MattersProps {
  readonly chosen: readonly string[]
  readonly onChoose: (matters: readonly string[]) => void
  readonly error: string | undefined
}

function Matters({ chosen, onChoose, error }: MattersProps) {
  const t = useText(authorityText)
  const say = useWords()
  const ids = useFieldIds()
  const ask = useCallback((signal: AbortSignal) => call('listMatters', { signal }), [])
  const { value: matters = [] } = useAnswer(ask)
  const choices = [...matters.map(({ id, title }) => ({ id, label: say(title) })), { id: '*', label: t.all }]
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <FieldFrame ids={ids} label={t.matters} error={error} group>
      {choices.map(({ id, label }) => (
        <label key={id} className="flex min-h-12 items-center gap-3">
          <input
            type="checkbox"
            className="size-5 shrink-0 accent-accent"
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
          />
          {label}
        </label>
      ))}
    </FieldFrame>
  )
}

interface LineProps {
  readonly label: string
  readonly typed: string
  readonly error: string | undefined
  readonly onType: (typed: string) => void
}

function Line({ label, typed, error, onType }: LineProps) {
  const ids = useFieldIds()
  return (
    <FieldFrame ids={ids} label={label} error={error}>
      <input
        id={ids.input}
        className="min-h-13 w-full rounded-md border border-edge bg-paper px-4 py-2.5 aria-invalid:border-2 aria-invalid:border-bad"
        value={typed}
        required
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${ids.hint} ${ids.error}`}
        aria-invalid={error !== undefined}
        onChange={(event) => onType(event.target.value)}
      />
    </FieldFrame>
  )
}
