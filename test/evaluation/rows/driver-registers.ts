import { isIdentityNumber } from '#fact'
import type { Testimony } from './ask-registers.ts'
import { describeCertificate } from './driver-certificate.ts'
import { asList, asObject, asText, type Loose, pick } from './loose.ts'

/** What transport commission, police and social security would say about the change of one example. */
export function testifyChange(input: unknown): { readonly testimony: Testimony; readonly today: string } {
  const row = asObject(input)
  const person = asObject(row.person)
  const confirmation = asObject(row.confirmation)
  const replies = {
    'transport-permits': describeUnit(asObject(row.newUnit)),
    'employer-changes': {
      zb: pick(row, 'pendingApplication', 'pending') === true,
      bj: pick(row, 'repeatedRequest', 'duplicateRequest', 'repeated', 'duplicate') === true,
    },
    'population-register': { data: describePerson(person) },
    'qualification-certificates': describeCertificate(row),
    'driving-licences': { ...describeLicence(row.licence), sg: asList(row.accidents).map(describeAccident) },
    'employment-records': { dw: asText(row.socialInsuranceUnit), dzht: row.electronicContract === true },
    'industry-bans': { zm: pick(row, 'blacklisted', 'banned') === true },
  }
  const claims = {
    'unit.login': asText(row.loginUnit),
    'person.name': asText(person.name) ?? '样例',
    'person.idNumber': asText(pick(person, 'idNo', 'idNumber')),
    ...claimConfirmation(confirmation),
  }
  return { testimony: { replies, claims }, today: asText(row.businessDate) ?? '2026-11-23' }
}

/** An example is looked at when all is over: a confirmation that never came has run out. */
function claimConfirmation(confirmation: Loose): Testimony['claims'] {
  const by = asText(confirmation.by)
  const hours = asText(pick(confirmation, 'hoursAfter', 'hours'))
  const isRefused = pick(confirmation, 'refused', 'declined', 'rejected') === true
  return {
    'confirmation.by': by,
    'confirmation.refused': String(isRefused),
    'confirmation.hours': hours ?? (by === null && !isRefused ? '1000' : '0'),
    'confirmation.matches': String(pick(confirmation, 'hashMatches', 'matches') === true),
  }
}

/** Only the date of birth matters; a record under an impossible number would be no record. */
function describePerson(person: Loose): Loose {
  const number = asText(pick(person, 'idNo', 'idNumber')) ?? ''
  return {
    XM: asText(person.name) ?? '样例',
    GMSFHM: isIdentityNumber(number) ? number : '11010519491231002X',
    CSRQ: asText(person.birthDate),
    HJLX: '1',
    HJDZ: '样例地址',
    RKZT: '正常',
  }
}

function describeUnit(unit: Loose): unknown {
  return {
    yhmc: asText(unit.name),
    qyzt: asText(pick(unit, 'standing', 'status')) ?? '正常',
    zt: asText(unit.permitStatus),
    yxqz: asText(unit.permitValidTo),
    jyfw: asList(unit.scope).flatMap((item) => {
      const text = asText(item)
      return text === null ? [] : [{ fw: text }]
    }),
  }
}

function describeLicence(licence: unknown): Loose {
  if (licence === null || licence === undefined) return {}
  const { classes, status, validTo, points } = asObject(licence)
  return {
    zjcx: asList(classes).map((item) => ({ cx: asText(item) })),
    zt: asText(status),
    yxqz: asText(validTo),
    jf: asText(points) ?? '0',
  }
}

function describeAccident(item: unknown): Loose {
  const accident = asObject(item)
  return {
    rq: asText(pick(accident, 'date', 'on', 'day')),
    dj: asText(pick(accident, 'grade', 'level', 'severity', 'kind', 'type')),
    zr: isLiable(pick(accident, 'responsible', 'liable', 'atFault', 'responsibility', 'liability')),
  }
}

/** Liable unless the record says otherwise: 无责, 不负责任. */
function isLiable(told: unknown): boolean {
  if (typeof told === 'boolean') return told
  return !/^(无|不|none|no)/iu.test(asText(told) ?? '')
}
