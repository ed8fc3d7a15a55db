// The HTTP API as a table: method, path, who, input, output. Server and pages share these schemas; nothing here acts.
export * from './authority-routes.ts'
export * from './batch-routes.ts'
export * from './confirmation-routes.ts'
export * from './decision-routes.ts'
export * from './desk.ts'
export * from './dossier.ts'
export * from './money.ts'
export * from './operate-routes.ts'
export {
  type CorrectionNotice,
  correctionNotice,
  type PaymentNotice,
  paymentNotice,
} from './payment-routes.ts'
export * from './plan.ts'
export { type Problem, problem } from './problem.ts'
export type { Route } from './route.ts'
export { type RouteName, routes } from './routes.ts'
export * from './session.ts'
export { act, day, factValue, instant, minute, option, type Words, words } from './wording.ts'
