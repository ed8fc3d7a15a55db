import type { SwitchState } from '#api'
import { call } from '../../client/index.ts'
import { Failure, useLoad } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { SwitchCard } from './switch-card.tsx'

const read = () => call('listSwitches')

/** The matters one may stop and start: those of the office, or for administrators all. */
export function Switches() {
  const { text } = useLanguage()
  const { value, failure, reload, put } = useLoad<readonly SwitchState[]>(read)
  if (!value) return failure ? <Failure failure={failure} retry={reload} /> : null
  if (value.length === 0) return null
  const replace = (changed: SwitchState) =>
    put(value.map((matter) => (matter.matter === changed.matter ? changed : matter)))
  return (
    <section className="panel stack" aria-labelledby="switches">
      <h2 id="switches">{text.decision.mattersTitle}</h2>
      {value.map((matter) => (
        <SwitchCard key={matter.matter} matter={matter} onChange={replace} />
      ))}
    </section>
  )
}
