// Sources (数源): the agencies' registers behind one question and one answer. Each agency is a file in agencies/;
// here they are asked with timeouts, retries, a circuit breaker and a memory, every question is logged with its purpose,
// and consent is kept. Nothing an agency does can break the caller: what can't be used is a failure with a reason.
export { type AccessCount, countAccesses } from './access-log.ts'
export type { Agency, Source, SourceProblem } from './agency.ts'
export { type AnswerTimes, listAnswerTimes } from './answer-times.ts'
export { readCalendarFolder } from './calendar-folder.ts'
export { type AgencyCircuit, listCircuits } from './circuit-board.ts'
export { type Consent, isConsented, listConsents, recordConsent, withdrawConsent } from './consent.ts'
export type { FailureCode } from './failure.ts'
export { openMessenger } from './messenger.ts'
export type { Answer, Delivery, Notice, Question } from './question.ts'
export { readAgencies } from './read-agencies.ts'
export { readReply } from './read-reply.ts'
export { type KnownAgency, openSources, type Sources, type SourcesOptions } from './sources.ts'
