import type { FactId } from '#fact'
import {
  type BookingTerms,
  type Burden,
  type Check,
  type Limits,
  type Matter,
  type SourceUse,
  type Step,
  stepKinds,
} from '../matter.ts'
import { readAssistance } from './assistance.ts'
import { readConfirmation } from './confirmation.ts'
import { readDecision } from './decision.ts'
import type { Entry } from './entry.ts'
import { readDisputes, readPayment } from './payment.ts'
import { readRetention } from './retention.ts'
import { readTelling } from './telling.ts'

/** What matter.yaml itself holds; facts, rules and the rest come from the files beside it. */
export type Identity = Pick<
  Matter,
  | 'id'
  | 'version'
  | 'status'
  | 'title'
  | 'summary'
  | 'mode'
  | 'department'
  | 'alsoCalled'
  | 'audience'
  | 'topics'
  | 'limits'
  | 'result'
  | 'legalBasis'
  | 'hotline'
  | 'sources'
  | 'steps'
  | 'booking'
  | 'decision'
  | 'confirmation'
  | 'assistance'
  | 'payment'
  | 'disputes'
  | 'retention'
  | 'naive'
>

export function readIdentity(file: Entry): Identity {
  const identity: Identity = {
    id: file.text('id'),
    version: file.text('version'),
    status: file.has('status') ? file.oneOf('status', ['published', 'draft']) : 'published',
    title: file.words('title'),
    summary: file.words('summary'),
    alsoCalled: file.texts('also-called'),
    mode: file.oneOf('mode', ['guided', 'quick']),
    audience: readAudience(file),
    topics: file.texts('topics'),
    department: file.words('department'),
    hotline: file.text('hotline'),
    result: file.words('result'),
    legalBasis: file.texts('legal-basis'),
    limits: readLimits(file.entry('limits')),
    sources: new Map(
      file
        .entry('sources')
        ?.named()
        .map(([id, entry]) => [id, readSourceUse(id, entry)]),
    ),
    naive: readBurden(file.entry('before-reform')),
    steps: file.entries('steps').map(readStep),
    booking: readBooking(file.entry('booking')),
    decision: readDecision(file.entry('decision')),
    confirmation: readConfirmation(file.entry('confirmation')),
    assistance: readAssistance(file.entry('assistance')),
    payment: readPayment(file.entry('payment')),
    disputes: readDisputes(file.entry('disputes')),
    retention: readRetention(file.entry('retention')),
  }
  file.finish()
  return identity
}

function readAudience(file: Entry): Matter['audience'] {
  const named = file.texts('audience')
  return (['person', 'company'] as const).filter((kind) => named.includes(kind))
}

function readLimits(entry: Entry | undefined): Limits {
  const limits = {
    statutoryDays: entry?.number('statutory-days') ?? 0,
    promisedDays: entry?.number('promised-days') ?? 0,
    counterMinutes: entry?.number('counter-minutes') ?? 0,
    basis: entry?.text('basis') ?? '',
  }
  entry?.finish()
  return limits
}

function readBurden(entry: Entry | undefined): Burden {
  const burden = {
    fields: entry?.number('fields') ?? 0,
    materials: entry?.number('materials') ?? 0,
    visits: entry?.number('visits') ?? 0,
    minutes: entry?.number('minutes') ?? 0,
  }
  entry?.finish()
  return burden
}

function readSourceUse(id: string, entry: Entry): SourceUse {
  const use = {
    id,
    label: entry.words('label'),
    purpose: entry.words('purpose'),
    basis: entry.text('basis'),
    needs: new Map<string, FactId>(entry.lines('needs')),
    consent: entry.boolean('consent'),
  }
  entry.finish()
  return use
}

function readStep(entry: Entry): Step {
  const paper = entry.entry('paper')
  const step: Step = {
    id: entry.text('id'),
    label: entry.words('label'),
    kind: entry.oneOf('kind', stepKinds),
    who: entry.oneOf('who', ['applicant', 'officer', 'system']),
    minutes: entry.number('minutes'),
    checks: entry.entries('checks').map(readCheck),
    seal: entry.optionalText('seal'),
    series: entry.optionalText('series'),
    gives: entry.optionalText('gives'),
    paper: paper ? { title: paper.words('title'), facts: paper.texts('facts') } : undefined,
    tells: entry.entries('tells').map(readTelling),
  }
  paper?.finish()
  entry.finish()
  return step
}

function readCheck(entry: Entry): Check {
  const check = {
    id: entry.text('id'),
    label: entry.words('label'),
    against: entry.optionalText('against'),
    reason: entry.words('reason'),
  }
  entry.finish()
  return check
}

function readBooking(entry: Entry | undefined): BookingTerms | undefined {
  if (!entry) return undefined
  const noShows = entry.entry('no-shows')
  const terms: BookingTerms = {
    daysAhead: entry.number('days-ahead'),
    slotMinutes: entry.number('slot-minutes'),
    cancelBeforeMinutes: entry.number('cancel-before-minutes'),
    checkInWindowMinutes: entry.number('check-in-window-minutes'),
    noShows: {
      limit: noShows?.number('limit') ?? 0,
      withinDays: noShows?.number('within-days') ?? 0,
      pauseDays: noShows?.number('pause-days') ?? 0,
    },
    onePer: entry.optionalText('one-per'),
    situation: entry.optionalText('situation'),
  }
  noShows?.finish()
  entry.finish()
  return terms
}
