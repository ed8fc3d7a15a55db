import type { Moment, Words } from '#api'
import { describePeriod } from '#calendar'
import type { Actor, DossierEventKind, LoggedEvent } from '#dossier'
import type { Matter } from '#matter'
import type { Outcome } from '#plan'
import type { Fixed } from '../call.ts'
import { spoken } from '../message.ts'
import { officeOf } from '../office.ts'
import { moneyMoments } from '../payment/tell-money.ts'
import { materialLabel, same, say, sourceLabel, type Tell, type Tellings } from './telling.ts'
import { waiverTellings } from './waiver-tellings.ts'

/** What happened, the latest last, in words for the applicant. Steps that mean nothing to them are left out. */
export function listMoments(log: readonly LoggedEvent[], matter: Matter): readonly Fixed<Moment>[] {
  return log.flatMap(({ at, actor, event }) => {
    const tell = tellings[event.kind] as Tell<DossierEventKind> | undefined
    return tell ? [{ at, ...tell(event, matter), ...describeActor(actor) }] : []
  })
}

/** An officer serves everybody; of the others it is told for whom they act. */
export function describeActor({ kind, name, onBehalfOf }: Actor): Pick<Fixed<Moment>, 'by' | 'onBehalfOf'> {
  return kind === 'applicant' && onBehalfOf ? { by: name, onBehalfOf: onBehalfOf.name } : { by: name }
}

const tellings: Tellings = {
  ...waiverTellings,
  opened: ({ channel }) =>
    channel === 'online' ? say('开始办理', 'Opened') : say('在窗口开始办理', 'Opened at the counter'),
  'fact-disputed': ({ fact, reason }, matter) => {
    const label = matter.facts.get(fact)?.label
    return {
      title: { zh: `对“${label?.zh ?? fact}”提出异议`, en: `Disputed: ${label?.en ?? fact}` },
      detail: same(reason),
    }
  },
  'consent-given': ({ sources }, matter) =>
    say(
      `同意查询：${sources.map((id) => sourceLabel(matter, id).zh).join('、')}`,
      `Agreed to ask: ${sources.map((id) => sourceLabel(matter, id).en).join(', ')}`,
    ),
  'consent-withdrawn': ({ sources }, matter) =>
    say(
      `不同意查询：${sources.map((id) => sourceLabel(matter, id).zh).join('、')}`,
      `Not agreed to ask: ${sources.map((id) => sourceLabel(matter, id).en).join(', ')}`,
    ),
  'source-answered': ({ source, facts }, matter) => {
    const { zh, en } = sourceLabel(matter, source)
    return say(`${zh}已核对，取得 ${facts.length} 项`, `${en} answered: ${facts.length} entries`)
  },
  'source-failed': ({ source }, matter) => {
    const { zh, en } = sourceLabel(matter, source)
    return {
      ...say(`${zh}暂时没有回应`, `${en} did not answer`),
      detail: { zh: '不影响办理，稍后再核对', en: 'This holds nothing up; it is checked later' },
    }
  },
  'upload-added': ({ material }, matter) => {
    const { zh, en } = materialLabel(matter, material)
    return say(`上传了${zh}`, `Handed in: ${en}`)
  },
  'upload-read': ({ facts, problems }) => ({
    ...say(`识别完成，读出 ${facts.length} 项`, `Read: ${facts.length} entries`),
    ...(problems[0] ? { detail: { zh: problems[0].zh, en: problems[0].en } } : {}),
  }),
  'upload-moved': ({ to }, matter) => {
    const { zh, en } = materialLabel(matter, to)
    return say(`材料放到了“${zh}”`, `Paper put with: ${en}`)
  },
  'upload-removed': ({ reason }) => ({
    ...say('删去了一份材料', 'Took a paper back'),
    ...(reason === undefined ? {} : { detail: { zh: reason, en: reason } }),
  }),
  'upload-restored': () => say('放回了删去的材料', 'Took a removed paper in again'),
  'upload-erased': ({ period }) => {
    const { zh, en } = describePeriod(period)
    return {
      ...say('照片已按规定删除', 'A picture was deleted by rule'),
      detail: { zh: `保存期 ${zh}`, en: `Kept for ${en}` },
    }
  },
  booked: ({ booking }, matter) => ({
    ...say('预约成功', 'Booked'),
    detail: same(`${spoken(booking.start)} ${officeOf(matter, booking.office).name}`),
  }),
  'booking-cancelled': () => say('取消了预约', 'Booking cancelled'),
  missed: () => ({
    ...say('没有按预约时间到窗口', 'Nobody came at the booked time'),
    detail: { zh: '内容都还在，可以重新预约', en: 'Nothing is lost; please book again' },
  }),
  submitted: () => say('已提交', 'Filed'),
  'confirmation-asked': ({ party }) => say(`发给${party.name}本人确认`, `Sent to ${party.name} to agree to`),
  confirmed: () => say('本人已确认', 'The person has agreed'),
  'confirmation-refused': ({ reason }) => ({
    ...say('本人不同意', 'The person does not agree'),
    ...(reason === '' ? {} : { detail: same(reason) }),
  }),
  'confirmation-expired': () => say('本人没有在期限内确认', 'The person did not agree in time'),
  ...moneyMoments,
  withdrawn: ({ reason }) => ({
    ...say('已撤回', 'Withdrawn'),
    ...(reason === '' ? {} : { detail: same(reason) }),
  }),
  decided: ({ outcome, grounds }) => ({
    ...say('按规则自动核验', 'Checked by the rules'),
    detail: tellOutcome(outcome, grounds.length),
  }),
  'handed-over': ({ because }) => ({ ...say('由工作人员办理', 'A person decides'), detail: because }),
  'person-asked': ({ words }) => ({
    ...say('请工作人员来看', 'Asked for a person'),
    ...(words === '' ? {} : { detail: same(words) }),
  }),
  rechecked: ({ agrees, note }) => ({
    ...(agrees
      ? say('工作人员复核，没有问题', 'Checked again by a person: right')
      : say('工作人员复核，有不同意见', 'Checked again by a person: not agreed')),
    ...(note === '' ? {} : { detail: same(note) }),
  }),
  reviewed: ({ note }) => ({
    ...say('工作人员作出决定', 'Decided by a person'),
    ...(note === '' ? {} : { detail: same(note) }),
  }),
  upheld: () => say('维持原来的决定', 'The decision stands'),
  accepted: () => say('已受理', 'Accepted'),
  'correction-requested': ({ items }) => ({
    ...say('需要补正', 'Correction needed'),
    detail: same(items.map(({ message }) => message).join('；')),
  }),
  'checked-in': ({ office }, matter) => ({
    ...say('到窗口签到', 'Checked in'),
    detail: same(officeOf(matter, office).name),
  }),
  inspected: ({ passed }) =>
    passed ? say('查验合格', 'Inspection passed') : say('查验没有通过', 'Inspection failed'),
  'number-assigned': ({ number, fact }, matter) => {
    const label = matter.facts.get(fact)?.label
    return { title: { zh: `${label?.zh ?? ''}：${number}`, en: `${label?.en ?? ''}: ${number}` } }
  },
  granted: () => say('已办好', 'Granted'),
  denied: ({ reasons }) => ({ ...say('没有办成', 'Denied'), detail: same(reasons.join('；')) }),
  rated: ({ stars }) => say(`评价了 ${stars} 星`, `Rated ${stars} of 5`),
}

function tellOutcome(outcome: Outcome, rules: number): Words {
  if (outcome === 'approve') return { zh: `${rules} 条规则全部通过`, en: `All ${rules} rules hold` }
  return outcome === 'manual'
    ? { zh: '有情况要由工作人员判断', en: 'Something is for a person to judge' }
    : { zh: '有规则没有通过', en: 'Not every rule holds' }
}
