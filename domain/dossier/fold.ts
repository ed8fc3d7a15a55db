import { addStatements, dropStatements, type Fact } from '#fact'
import { agencyKinds, isSameNeeds } from './agency.ts'
import type { AskedSource, Booking, Dossier, StepClock } from './dossier.ts'
import type { DossierEventKind, EventOf, LoggedEvent } from './event.ts'
import { confirmationFolds } from './fold/confirmation.ts'
import { correctionRequestFolds } from './fold/correction-request.ts'
import { decisionFolds } from './fold/decision.ts'
import type { Fold, Folds } from './fold/folds.ts'
import { paymentFolds } from './fold/payment.ts'
import { sealFolds } from './fold/seal.ts'
import {
  foldUploadAdded,
  foldUploadErased,
  foldUploadMoved,
  foldUploadRead,
  foldUploadRemoved,
  foldUploadRestored,
} from './fold/upload.ts'
import { waiverFolds } from './fold/waiver.ts'
import { topicsOf } from './topic.ts'

/** Folds a whole log. Throws when it does not begin with `opened`: such a log was not written by us. */
export function foldDossier(log: readonly LoggedEvent[]): Dossier {
  const [first, ...rest] = log
  if (first?.event.kind !== 'opened') throw new Error('A dossier begins with being opened')
  return continueDossier(openedDossier(first, first.event), rest)
}

/** Folds further events into what earlier ones added up to. */
export function continueDossier(dossier: Dossier, log: readonly LoggedEvent[]): Dossier {
  return log.reduce(foldEvent, dossier)
}

function foldEvent(dossier: Dossier, logged: LoggedEvent): Dossier {
  const fold = folds[logged.event.kind] as Fold<DossierEventKind>
  const touched = new Map(dossier.touched)
  for (const topic of topicsOf(logged.event)) touched.set(topic, logged.sequence)
  const changes = fold(dossier, logged.event, logged)
  return { ...dossier, touched, version: logged.sequence, changedAt: logged.at, ...changes }
}

function openedDossier(logged: LoggedEvent, event: EventOf<'opened'>): Dossier {
  return {
    version: logged.sequence,
    matter: event.matter,
    matterVersion: event.version,
    number: event.number,
    channel: event.channel,
    applicant: event.applicant,
    state: 'draft',
    openedAt: logged.at,
    changedAt: logged.at,
    statements: new Map(),
    disputes: [],
    uploads: [],
    removed: [],
    consents: new Map(),
    declined: new Set(),
    asked: new Map(),
    booking: undefined,
    submission: undefined,
    correction: [],
    visits: [],
    clocks: [],
    inspection: undefined,
    numbers: [],
    confirmation: undefined,
    decision: undefined,
    handover: undefined,
    recheck: undefined,
    personAsked: undefined,
    review: undefined,
    sealing: undefined,
    payments: [],
    refunds: [],
    correctionRequests: [],
    commitments: [],
    assistance: [],
    grant: undefined,
    denial: [],
    endedAt: undefined,
    rating: undefined,
    touched: new Map(),
  }
}

const folds: Folds<DossierEventKind> = {
  ...confirmationFolds,
  ...decisionFolds,
  ...paymentFolds,
  ...sealFolds,
  ...correctionRequestFolds,
  ...waiverFolds,
  opened: () => {
    throw new Error('A dossier is opened only once')
  },
  'facts-stated': (dossier, { facts }) => ({ statements: addStatements(dossier.statements, facts) }),
  'facts-retracted': (dossier, { facts }) => ({
    statements: dropStatements(
      dossier.statements,
      (fact) => fact.source.kind === 'applicant' && facts.includes(fact.id),
    ),
  }),
  'fact-disputed': (dossier, { fact, claims, reason }) => ({
    disputes: [...dossier.disputes, { fact, claims, reason }],
  }),
  'consent-given': (dossier, { sources, until }) => ({
    consents: new Map([...dossier.consents, ...sources.map((source) => [source, until] as const)]),
    declined: new Set([...dossier.declined].filter((source) => !sources.includes(source))),
  }),
  'consent-withdrawn': (dossier, { sources }) => ({
    consents: new Map([...dossier.consents].filter(([source]) => !sources.includes(source))),
    declined: new Set([...dossier.declined, ...sources]),
  }),
  'source-asked': foldAsked,
  'source-answered': (dossier, { source, facts }) => ({
    asked: withAsked(dossier, source, 'answered'),
    statements: addStatements(dossier.statements, facts),
  }),
  'source-failed': (dossier, { source, refused }) => ({
    asked: withAsked(dossier, source, refused ? 'refused' : 'failed'),
  }),
  'upload-added': foldUploadAdded,
  'upload-read': foldUploadRead,
  'upload-moved': foldUploadMoved,
  'upload-removed': foldUploadRemoved,
  'upload-restored': foldUploadRestored,
  'upload-erased': foldUploadErased,
  booked: (_, { booking }) => ({ booking: { ...booking, status: 'booked' } }),
  'booking-cancelled': (dossier) => ({ booking: withStatus(dossier.booking, 'cancelled') }),
  missed: (dossier) => ({ booking: withStatus(dossier.booking, 'missed') }),
  submitted: (dossier, { contentHash }, { at }) => ({
    state: dossier.state === 'checked-in' ? 'checked-in' : 'submitted',
    submission: { at, contentHash },
    correction: [],
    // What was found about an earlier filing says nothing about this one.
    decision: undefined,
    handover: undefined,
  }),
  withdrawn: (_, __, { at }) => ({ state: 'withdrawn', endedAt: at }),
  accepted: () => ({}),
  'correction-requested': (_, { items }) => ({
    state: 'correction',
    correction: items,
    submission: undefined,
  }),
  'checked-in': (dossier, { office }, { at }) => ({
    state: 'checked-in',
    inspection: undefined,
    booking:
      dossier.booking?.status === 'booked' ? withStatus(dossier.booking, 'checked-in') : dossier.booking,
    visits: [...dossier.visits, { office, at, booked: dossier.booking?.status === 'booked' }],
  }),
  'step-started': (dossier, { step }, { at }) => ({
    clocks: [...dossier.clocks, { visit: dossier.visits.length, step, startedAt: at, endedAt: undefined }],
  }),
  inspected: (dossier, { step, checks, passed }, { at }) => ({
    state: passed ? 'inspected' : dossier.state,
    inspection: { step, checks, passed },
    clocks: stopClock(dossier.clocks, step, at),
  }),
  'number-assigned': (dossier, { step, series, number, fact }, { at }) => ({
    numbers: [...dossier.numbers, { step, series, number, fact }],
    statements: addStatements(dossier.statements, [seenAtCounter(fact, number, at)]),
    clocks: stopClock(dossier.clocks, step, at),
  }),
  granted: (dossier, { step, certificate, facts }, { at, actor }) => ({
    state: 'granted',
    endedAt: at,
    grant: { at, certificate, facts, office: actor.office ?? '', paper: undefined },
    denial: [],
    clocks: stopClock(dossier.clocks, step, at),
  }),
  // What was granted before is taken back with it.
  denied: (_, { reasons }, { at }) => ({
    state: 'denied',
    denial: reasons,
    endedAt: at,
    grant: undefined,
  }),
  delivered: (dossier, { paper }) => ({ grant: dossier.grant && { ...dossier.grant, paper } }),
  rated: (_, { stars, words }) => ({ state: 'rated', rating: { stars, words } }),
}

/** An answer to another question says nothing about this one, so asking anew voids it. */
function foldAsked(
  dossier: Dossier,
  event: EventOf<'source-asked'>,
  { sequence }: LoggedEvent,
): Partial<Dossier> {
  const { source, needs } = event
  const before = dossier.asked.get(source)
  const isSame = before !== undefined && isSameNeeds(before.needs, needs)
  const entry: AskedSource = { state: 'waiting', needs, sequence, times: isSame ? before.times + 1 : 1 }
  const statements = dropStatements(
    dossier.statements,
    (fact) => agencyKinds.includes(fact.source.kind) && fact.source.name === source,
  )
  return {
    asked: new Map([...dossier.asked, [source, entry]]),
    statements: isSame ? dossier.statements : statements,
  }
}

function withAsked(dossier: Dossier, source: string, state: AskedSource['state']): Dossier['asked'] {
  const before = dossier.asked.get(source)
  if (!before) throw new Error(`${source} answered without being asked`)
  return new Map([...dossier.asked, [source, { ...before, state }]])
}

function withStatus(booking: Booking | undefined, status: Booking['status']): Booking | undefined {
  return booking && { ...booking, status }
}

function stopClock(clocks: readonly StepClock[], step: string, at: string): readonly StepClock[] {
  return clocks.map((clock) =>
    clock.step === step && clock.endedAt === undefined ? { ...clock, endedAt: at } : clock,
  )
}

function seenAtCounter(id: string, value: string, asOf: string): Fact {
  return { id, value, source: { kind: 'counter', name: 'counter', asOf }, certainty: 1, confirmed: true }
}
