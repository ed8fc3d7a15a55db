import { z } from 'zod'
import { handoverCauses, reviewOutcomes } from '#dossier'
import { dossierView } from './dossier.ts'
import { applicant, counter, type Route } from './route.ts'
import { act, day, instant, words } from './wording.ts'

/** A value set by law for a time, such as an age limit. */
export const datedValue = z.object({ value: z.string(), from: day, source: z.string() })

/** The office that answers for what the rules decide. */
export const accountableOffice = z.object({ name: words, phone: z.string() })

/** One rule in plain words, and what came of it in one dossier. */
export const ground = z.object({
  id: z.string(),
  code: z.string().optional(),
  name: words,
  law: z.string(),
  verdict: z.enum(['met', 'unmet', 'unknown', 'not-concerned']),
  /** Why it is not met, and the way out. */
  reason: words.optional(),
  remedy: words.optional(),
  facts: z.array(
    z.object({ label: words, shown: words.optional(), source: words.optional(), asOf: instant.optional() }),
  ),
  parameters: z.array(datedValue),
})
export type Ground = z.infer<typeof ground>

/** Why it was decided so: every rule with the law, the facts, where they came from and when (说明理由). */
export const explanation = z.object({
  dossier: z.string(),
  number: z.string(),
  title: words,
  applicant: z.string(),
  matterVersion: z.string(),
  office: accountableOffice,
  basis: z.string(),
  decided: z
    .object({
      at: instant,
      businessDate: day,
      outcome: z.enum(['approve', 'reject', 'close', 'manual', 'first', 'undecided']),
    })
    .optional(),
  grounds: z.array(ground),
  handover: z.object({ at: instant, cause: z.enum(handoverCauses), because: words }).optional(),
  review: z
    .object({ at: instant, by: z.string(), outcome: z.enum(reviewOutcomes), note: z.string() })
    .optional(),
  recheck: z.object({ at: instant, agrees: z.boolean(), note: z.string() }).optional(),
  asked: z.object({ at: instant, words: z.string(), answered: z.boolean() }).optional(),
  /** Whether a person can still be asked for. */
  canAsk: z.boolean(),
})
export type Explanation = z.infer<typeof explanation>

/** How a matter decides by itself, for everybody to read (规则公开). */
export const ruleList = z.object({
  matter: z.string(),
  version: z.string(),
  title: words,
  office: accountableOffice,
  basis: z.string(),
  since: day,
  patienceMinutes: z.number().int(),
  recheck: z.object({ percent: z.number(), days: z.number() }),
  /** Since when and why people decide instead. */
  stopped: z.object({ since: instant, because: z.string() }).optional(),
  rules: z.array(
    z.object({
      id: z.string(),
      code: z.string().optional(),
      name: words,
      law: z.string(),
      /** The rule as it is computed. */
      condition: z.string(),
      outcome: z.enum(['reject', 'close', 'manual', 'first']),
      otherwise: words,
      remedy: words.optional(),
      /** What it looks at, and which registers say it. */
      facts: z.array(words),
      sources: z.array(words),
      parameters: z.array(datedValue),
    }),
  ),
})
export type RuleList = z.infer<typeof ruleList>

const taskKind = z.enum(['review', 'recheck', 'objection', 'promise'])

/** Something the accountable office has to look at. */
export const decisionTask = z.object({
  dossier: z.string(),
  kind: taskKind,
  matter: z.string(),
  title: words,
  number: z.string(),
  applicant: z.string(),
  since: instant,
  due: day.optional(),
  because: words,
})
export type DecisionTask = z.infer<typeof decisionTask>

/** A matter the office answers for, and whether its rules may decide. */
export const switchState = z.object({
  matter: z.string(),
  title: words,
  stopped: z.boolean(),
  /** The latest first. */
  history: z.array(z.object({ at: instant, stopped: z.boolean(), because: z.string(), by: z.string() })),
})
export type SwitchState = z.infer<typeof switchState>

export const decisionDesk = z.object({ office: z.string(), tasks: z.array(decisionTask) })
export type DecisionDesk = z.infer<typeof decisionDesk>

/** A dossier as the person sees it who decides or checks. */
export const reviewView = z.object({
  dossier: dossierView,
  explanation,
  task: z.object({ kind: taskKind, since: instant, because: words }).optional(),
  /** A promise that was not kept. */
  promise: z
    .object({ material: z.string(), title: words, text: words, law: z.string(), madeAt: instant, until: day })
    .optional(),
  /** Whether it is granted already, so that granting leaves it as it is. */
  granted: z.boolean(),
})
export type ReviewView = z.infer<typeof reviewView>

const note = z.string().max(500)
/** What has to be said in words. */
const said = note.regex(/\S/u)

/** Deciding by rules: why, by which rules, and the people who decide and check. */
export const decisionRoutes = {
  readRules: {
    method: 'GET',
    path: '/api/matters/:matter/rules',
    who: 'anyone',
    summary: 'The rules by which a matter decides without a person, and who answers for them',
    answer: ruleList,
  },
  explainDecision: {
    method: 'GET',
    path: '/api/dossiers/:dossier/explanation',
    who: applicant,
    summary: 'Why it was decided so',
    answer: explanation,
  },
  showDecision: {
    method: 'GET',
    path: '/api/dossiers/:dossier/decision.pdf',
    who: [...applicant, ...counter],
    summary: 'The decision with its reasons, as a letter',
  },
  askPerson: {
    method: 'POST',
    path: '/api/dossiers/:dossier/person',
    who: applicant,
    summary: 'Ask for a person to decide, or to look at what was decided',
    body: act.extend({ words: note }),
    answer: dossierView,
  },
  listDecisions: {
    method: 'GET',
    path: '/api/desk/decisions',
    who: counter,
    summary: 'What the accountable office has to decide and to check',
    answer: decisionDesk,
  },
  readReview: {
    method: 'GET',
    path: '/api/desk/decisions/:dossier',
    who: counter,
    summary: 'A dossier as the person sees it who decides or checks',
    answer: reviewView,
  },
  reviewDossier: {
    method: 'POST',
    path: '/api/desk/decisions/:dossier/review',
    who: counter,
    summary: 'Decide by hand',
    body: act.extend({
      outcome: z.enum(reviewOutcomes),
      note,
      /** Every reason of a denial, or everything to be corrected. */
      reasons: z.array(said).max(20),
    }),
    answer: reviewView,
  },
  recheckDossier: {
    method: 'POST',
    path: '/api/desk/decisions/:dossier/recheck',
    who: counter,
    summary: 'Say what came of checking a decision',
    body: act.extend({ agrees: z.boolean(), note }),
    answer: reviewView,
  },
  settlePromise: {
    method: 'POST',
    path: '/api/desk/decisions/:dossier/promise',
    who: counter,
    summary: 'Revoke a promise that was not kept, or let it stand',
    body: act.extend({ material: z.string().max(100), revoked: z.boolean(), note: said }),
    answer: reviewView,
  },
  listSwitches: {
    method: 'GET',
    path: '/api/desk/matters',
    who: [...counter, 'administrator'],
    summary: 'The matters whose rules decide, and whether they may: those of the office, or all',
    answer: z.array(switchState),
  },
  switchMatter: {
    method: 'POST',
    path: '/api/desk/matters/:matter/switch',
    who: [...counter, 'administrator'],
    summary: 'Stop the rules of a matter from deciding, or let them again',
    body: z.object({ stopped: z.boolean(), because: said }),
    answer: switchState,
  },
} as const satisfies Record<string, Route>
