import { Alert, Button, Input, Modal, Radio, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { MatterCard } from '#api'
import { findValueKind } from '#fact'
import { call } from '../../client/index.ts'
import { ask, describeFailure, go, useKept, useKeys, useLoad } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'

const listMatters = () => call('listMatters')
const nobody = { matter: '', name: '', identityNumber: '' }

/** Who is it, and what do they come for? The rest is asked as it would be online. */
export function WalkInDialog({ close }: { readonly close: () => void }) {
  const { text } = useLanguage()
  return (
    <Modal open title={text.walkInTitle} footer={null} onCancel={close}>
      <WalkInForm />
    </Modal>
  )
}

function WalkInForm() {
  const { text, tongue } = useLanguage()
  const [entered, keep] = useKept('walk-in', nobody)
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const keyOf = useKeys()
  const matters = (useLoad<MatterCard[]>(listMatters).value ?? []).filter(({ counter }) => counter)
  const matter = entered.matter || (matters[0]?.id ?? '')
  const read = findValueKind('identity-number')?.parse(entered.identityNumber)
  const long = entered.identityNumber.replace(/\s/gu, '').length >= 18
  const wrong = long && read?.ok === false ? read.problem[tongue] : undefined
  const ready = matter !== '' && entered.name.trim() !== '' && read?.ok === true
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    setBusy(true)
    try {
      const content = { ...entered, matter }
      const { dossier } = await ask(() => call('walkIn', { body: { ...content, key: keyOf(content) } }))
      keep(undefined)
      go({ page: 'dossier', id: dossier.id })
    } catch (problem) {
      setFailure(problem)
      setBusy(false)
    }
  }
  return (
    <form className="stack" onSubmit={send}>
      <p className="quiet">{text.walkInHint}</p>
      <MatterChoice matters={matters} chosen={matter} choose={(id) => keep({ ...entered, matter: id })} />
      <div className="field">
        <label htmlFor="walk-in-name">{text.name}</label>
        <Input
          id="walk-in-name"
          autoFocus
          autoComplete="off"
          size="large"
          value={entered.name}
          onChange={({ target }) => keep({ ...entered, name: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor="walk-in-number">{text.identityNumber}</label>
        <Input
          id="walk-in-number"
          autoComplete="off"
          size="large"
          spellCheck={false}
          status={wrong ? 'error' : ''}
          aria-invalid={wrong !== undefined}
          value={entered.identityNumber}
          onChange={({ target }) => keep({ ...entered, identityNumber: target.value })}
        />
        <span className="wrong" role="alert">
          {wrong}
        </span>
      </div>
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={describeFailure(failure, text)} />
      )}
      <Button type="primary" size="large" block htmlType="submit" loading={busy} disabled={!ready}>
        {text.openWalkIn}
      </Button>
    </form>
  )
}

interface MatterChoiceProps {
  readonly matters: readonly MatterCard[]
  readonly chosen: string
  readonly choose: (id: string) => void
}

/** Few matters are shown at once; many are looked for by name. */
function MatterChoice({ matters, chosen, choose }: MatterChoiceProps) {
  const { text, pick } = useLanguage()
  const options = matters.map(({ id, title }) => ({ value: id, label: pick(title) }))
  if (matters.length <= 4) {
    return (
      <Radio.Group
        optionType="button"
        size="large"
        aria-label={text.matter}
        value={chosen}
        options={options}
        onChange={({ target }) => choose(target.value)}
      />
    )
  }
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      size="large"
      aria-label={text.matter}
      value={chosen}
      options={options}
      onChange={choose}
    />
  )
}
