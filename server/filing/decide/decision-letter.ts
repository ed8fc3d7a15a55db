import type { Explanation } from '#api'
import { localDay, localMinute } from '#calendar'
import { makeNotice, type NoticeSection } from '#paper'
import type { Fixed } from '../call.ts'

type Language = 'zh' | 'en'
type Told = Fixed<Explanation>

/** The decision as a letter to take home: what was decided, every rule with its law, the facts and their sources. */
export function makeDecisionLetter(
  told: Told,
  letter: {
    readonly language: Language
    readonly result: string
    readonly at: string
    readonly link: string
  },
): Promise<Uint8Array> {
  const { language, result, at, link } = letter
  const t = texts[language]
  return makeNotice({
    title: t.title(told.title[language]),
    number: told.number,
    about: [
      { label: t.applicant, shown: told.applicant },
      { label: t.result, shown: result },
      { label: t.rules, shown: told.matterVersion },
      ...(told.decided
        ? [{ label: t.decidedAt, shown: localMinute(told.decided.at).replace('T', ' ') }]
        : []),
    ],
    sections: [...listPersons(told, language), listGrounds(told, language), rights(told, language)],
    office: told.office.name[language],
    issuedOn: localDay(at),
    foot: t.foot(told.office.phone),
    link,
  })
}

function listPersons({ handover, review }: Told, language: Language): readonly NoticeSection[] {
  const t = texts[language]
  const items = [
    ...(handover
      ? [{ text: handover.because[language], note: localMinute(handover.at).replace('T', ' ') }]
      : []),
    ...(review ? [{ text: t.reviewed(review.by), note: review.note }] : []),
  ]
  return items.length === 0 ? [] : [{ heading: t.byPerson, items }]
}

function listGrounds({ grounds }: Told, language: Language): NoticeSection {
  const t = texts[language]
  return {
    heading: t.grounds,
    items: grounds.map(({ name, law, verdict, reason, remedy, facts, parameters }) => {
      const why = [reason?.[language], remedy?.[language]].filter((text) => text !== undefined).join('')
      const used = facts.map(({ label, shown, source, asOf }) => {
        const from = source && asOf ? `（${source[language]}，${localDay(asOf)}）` : ''
        return `${label[language]}：${shown?.[language] ?? t.unknown}${from}`
      })
      const values = parameters.map(({ value, source }) => `${t.value}${value}（${source}）`)
      return {
        text: `${name[language]}：${t.verdicts[verdict]}${why && `。${why}`}`,
        note: [law, ...(verdict === 'not-concerned' ? [] : [...used, ...values])].join('；'),
        done: verdict === 'met' || verdict === 'not-concerned',
      }
    }),
  }
}

function rights({ basis, canAsk }: Told, language: Language): NoticeSection {
  const t = texts[language]
  const items = [{ text: t.basis(basis) }, ...(canAsk ? [{ text: t.ask }] : []), { text: t.appeal }]
  return { heading: t.rights, items }
}

const texts = {
  zh: {
    title: (matter: string) => `${matter} 办理决定`,
    applicant: '申请人',
    result: '结果',
    rules: '规则版本',
    decidedAt: '决定时间',
    byPerson: '由工作人员办理',
    reviewed: (by: string) => `由${by}决定`,
    grounds: '逐条规则和依据',
    unknown: '没有查到',
    value: '规定的数：',
    verdicts: { met: '符合', unmet: '不符合', unknown: '没有查清', 'not-concerned': '不涉及' },
    rights: '您可以',
    basis: (basis: string) => `这份决定由规则自动作出，依据${basis}。`,
    ask: '不同意或看不懂，可以在网上办件里点“请工作人员来看”，工作人员会重新看。',
    appeal: '不服决定的，可以依法申请行政复议或者提起行政诉讼。',
    foot: (phone: string) => `有疑问请打 ${phone}。`,
  },
  en: {
    title: (matter: string) => `Decision: ${matter}`,
    applicant: 'Applicant',
    result: 'Result',
    rules: 'Version of the rules',
    decidedAt: 'Decided at',
    byPerson: 'A person decides',
    reviewed: (by: string) => `Decided by ${by}`,
    grounds: 'Every rule and what it rests on',
    unknown: 'not established',
    value: 'set by rule: ',
    verdicts: {
      met: 'holds',
      unmet: 'does not hold',
      unknown: 'not certain',
      'not-concerned': 'not concerned',
    },
    rights: 'What you can do',
    basis: (basis: string) => `The rules decided without a person, under ${basis}.`,
    ask: 'If you do not agree, press “Ask for a person” in your dossier, and an officer looks at it again.',
    appeal: 'You can apply for administrative review or go to court.',
    foot: (phone: string) => `Questions: ${phone}.`,
  },
} as const
