import type { DeskDossier, DossierView, Office } from '#api'
import type { FactValue } from '#fact'
import type { Signatory } from '#http'
import type { Fixed } from './call.ts'
import { makeCall, makeKey, type TestFiling } from './test-filing.ts'

type View = Fixed<DossierView>
type Desk = Fixed<DeskDossier>
type Values = Readonly<Record<string, FactValue>>

// People for tests, doing what pages would do for them.

/** Somebody at home with their dossier. */
export function makeApplicant({ handlers }: Pick<TestFiling, 'handlers'>, by: Signatory) {
  const at = ({ id }: View) => ({ dossier: id })
  const act = ({ version }: View) => ({ key: makeKey(), version })
  return {
    by,
    open: (key = makeKey()) =>
      handlers.openDossier(makeCall(by, { body: { matter: 'ebike-registration', key } })),
    read: (view: View) => handlers.readDossier(makeCall(by, { params: at(view) })),
    answer: (view: View, values: Values) =>
      handlers.stateFacts(makeCall(by, { params: at(view), body: { ...act(view), values, confirm: [] } })),
    consent: (view: View, sources: string[], given = true) =>
      handlers.giveConsent(makeCall(by, { params: at(view), body: { ...act(view), sources, given } })),
    upload: (view: View, material: string, file: { readonly name: string; readonly bytes: Uint8Array }) =>
      handlers.addUpload(makeCall(by, { params: at(view), body: { key: makeKey(), material }, file })),
    offices: (view: View) => handlers.listOffices(makeCall(by, { params: at(view), query: {} })),
    book: (view: View, office: Fixed<Office>, start = office.earliest ?? '') =>
      handlers.book(makeCall(by, { params: at(view), body: { ...act(view), office: office.id, start } })),
    cancel: (view: View) => handlers.cancelBooking(makeCall(by, { params: at(view), query: act(view) })),
    submit: (view: View) =>
      handlers.submit(makeCall(by, { params: at(view), body: { ...act(view), agreed: true } })),
    withdraw: (view: View) =>
      handlers.withdraw(makeCall(by, { params: at(view), body: { ...act(view), reason: '不办了' } })),
    rate: (view: View, stars: number) =>
      handlers.rate(
        makeCall(by, { params: at(view), body: { ...act(view), stars, reasons: [], words: '' } }),
      ),
  }
}

/** An officer at the counter of an office. */
export function makeCounter(
  { handlers }: Pick<TestFiling, 'handlers'>,
  office: { readonly id: string; readonly name: string },
) {
  const by: Signatory = { id: 'officer-gu', name: '顾明', role: 'officer', level: 'L3', office, claims: {} }
  const at = ({ dossier }: Desk) => ({ dossier: dossier.id })
  const act = ({ dossier }: Desk) => ({ key: makeKey(), version: dossier.version })
  const checksOf = ({ current }: Desk, passed: boolean) =>
    (current?.checks ?? []).map(({ id }) => ({ check: id, passed, note: '' }))
  return {
    by,
    checkIn: (code: string) => handlers.checkIn(makeCall(by, { body: { key: makeKey(), code } })),
    walkIn: (person: { readonly name: string; readonly identityNumber: string }) =>
      handlers.walkIn(makeCall(by, { body: { key: makeKey(), matter: 'ebike-registration', ...person } })),
    read: (view: View) => handlers.readDeskDossier(makeCall(by, { params: { dossier: view.id } })),
    see: (desk: Desk, values: Values) =>
      handlers.seeFacts(makeCall(by, { params: at(desk), body: { ...act(desk), values } })),
    inspect: (desk: Desk, passed = true) =>
      handlers.inspect(
        makeCall(by, { params: at(desk), body: { ...act(desk), checks: checksOf(desk, passed) } }),
      ),
    assign: (desk: Desk) => handlers.assignNumber(makeCall(by, { params: at(desk), body: act(desk) })),
    grant: (desk: Desk) => handlers.grant(makeCall(by, { params: at(desk), body: act(desk) })),
    deny: (desk: Desk, reasons: string[]) =>
      handlers.deny(makeCall(by, { params: at(desk), body: { ...act(desk), reasons } })),
    queue: () => handlers.readQueue(makeCall(by, { query: {} })),
    day: () => handlers.readDay(makeCall(by, { query: {} })),
  }
}

/** Answers with which the test matter can be filed without any paper. */
export const plainAnswers: Values = {
  'vehicle.kind': 'bicycle',
  'owner.kind': 'self',
  'origin.kind': 'court',
  'use.delivery': false,
  'visit.self': true,
  'applicant.phone': '13800000001',
  'bike.color': '蓝',
}
