import type { DeskDay } from '#api'
import { call } from '../../client/index.ts'
import { Failure, formatSeconds, useLoad } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'

const readDay = () => call('readDay')
const everySoOften = 60_000

/** How the day goes: how many, how long, and where the time goes. */
export function DayPage() {
  const { text } = useLanguage()
  const { value, failure, reload } = useLoad<DeskDay>(readDay, everySoOften)
  return (
    <>
      <h1 className="day-title">{text.day}</h1>
      {failure !== undefined && <Failure failure={failure} retry={reload} />}
      {value ? <Figures day={value} /> : !failure && <p className="quiet">{text.loading}</p>}
    </>
  )
}

function Figures({ day }: { readonly day: DeskDay }) {
  const { text } = useLanguage()
  const figures = [
    { label: text.finished, value: String(day.finished) },
    { label: text.waiting, value: String(day.waiting) },
    { label: text.average, value: day.averageMinutes === undefined ? '—' : text.minutes(day.averageMinutes) },
  ]
  return (
    <>
      <dl className="day-figures">
        {figures.map(({ label, value }) => (
          <div key={label} className="panel">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className="panel" aria-labelledby="per-step">
        <h2 id="per-step">{text.perStep}</h2>
        {day.steps.length === 0 ? <p className="quiet">{text.noSteps}</p> : <Steps steps={day.steps} />}
      </section>
    </>
  )
}

function Steps({ steps }: Pick<DeskDay, 'steps'>) {
  const { pick } = useLanguage()
  const longest = Math.max(...steps.map(({ averageSeconds }) => averageSeconds), 1)
  return (
    <dl className="day-steps">
      {steps.map(({ step, label, averageSeconds }) => (
        <div key={step}>
          <dt>{pick(label)}</dt>
          <dd>
            <span className="day-bar" style={{ width: `${(averageSeconds / longest) * 100}%` }} />
            <span className="figures">{formatSeconds(averageSeconds)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
