import { useCallback } from 'react'
import type { RuleList } from '#api'
import { call } from '../../client/index.ts'
import { Card, Notice } from '../../design/index.ts'
import { useAnswer } from '../frame/index.ts'
import { formatList } from '../list.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { decisionText } from '../text/decision.ts'

/** How a matter decides by itself: who answers for it, how a person is reached, and every rule. */
export function RulesCard({ matter }: { readonly matter: string }) {
  const ask = useCallback((signal: AbortSignal) => call('readRules', { path: { matter }, signal }), [matter])
  const { value } = useAnswer(ask)
  return value ? <Rules list={value} /> : null
}

function Rules({ list }: { readonly list: RuleList }) {
  const t = useText(decisionText)
  const say = useWords()
  const { office, basis, since, patienceMinutes, recheck, stopped, rules } = list
  const hours = patienceMinutes / 60
  const patience = Number.isInteger(hours) ? t.hours(hours) : t.minutes(patienceMinutes)
  const terms = [
    [t.answersFor, `${say(office.name)}（${office.phone}）`],
    [t.basis, basis],
    [t.since, since],
    [t.patience, t.patienceIs(patience)],
    [t.recheck, t.recheckIs(recheck.percent, recheck.days)],
    [t.person, t.personIs],
  ] as const
  return (
    <Card as="section" labelledBy="auto">
      <h2 id="auto" className="text-xl">
        {t.auto}
      </h2>
      <p className="mb-3 text-soft">{t.autoLead}</p>
      {stopped ? <Notice tone="care" title={t.stopped(stopped.because)} /> : null}
      <dl className="divide-y divide-line">
        {terms.map(([term, told]) => (
          <div key={term} className="gap-4 py-2 sm:flex">
            <dt className="shrink-0 text-soft sm:w-40">{term}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
      <details className="mt-2">
        <summary className="flex min-h-12 items-center font-semibold text-accent">
          {t.allRules(rules.length)}
        </summary>
        <ol className="divide-y divide-line">
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </ol>
      </details>
    </Card>
  )
}

function Rule({ rule }: { readonly rule: RuleList['rules'][number] }) {
  const t = useText(decisionText)
  const say = useWords()
  const { language } = usePreference()
  const { code, name, law, outcome, otherwise, facts, sources, parameters, condition } = rule
  return (
    <li className="space-y-1 py-3">
      <p className="font-medium">
        {code ? <span className="text-soft">{code} </span> : null}
        {say(name)}
      </p>
      <p className="text-sm">
        {t.outcomeOf[outcome]}。{say(otherwise)}
      </p>
      <p className="text-sm text-soft">
        {t.law}：{law}
      </p>
      {facts.length > 0 ? (
        <p className="text-sm text-soft">
          {t.looksAt}：{formatList(facts.map(say), language)}
        </p>
      ) : null}
      {sources.length > 0 ? (
        <p className="text-sm text-soft">
          {t.asks}：{formatList(sources.map(say), language)}
        </p>
      ) : null}
      {parameters.map(({ value, from, source }) => (
        <p key={`${from}${source}`} className="text-sm text-soft">
          {t.dated(value, from, source)}
        </p>
      ))}
      <details className="text-sm">
        <summary className="flex min-h-11 items-center text-soft">{t.formula}</summary>
        <code className="block rounded-md bg-page p-3 break-words whitespace-pre-wrap" lang="en">
          {condition}
        </code>
      </details>
    </li>
  )
}
