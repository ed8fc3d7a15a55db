import type { Dossier, DossierEvent, DossierEventKind } from '#dossier'
import type { Matter } from '#matter'
import { officeOf } from './office.ts'
import { moneyMessages } from './payment/tell-money.ts'

/** A message as the applicant gets it. */
export interface Told {
  readonly title: string
  readonly body: string
}

type EventOf<K extends DossierEventKind> = Extract<DossierEvent, { readonly kind: K }>
type Tell<K extends DossierEventKind> = (
  event: EventOf<K>,
  dossier: Dossier,
  matter: Matter,
) => Told | undefined

/** What people are told about; each text says what happened and what to do now. */
const tellings: { readonly [K in DossierEventKind]?: Tell<K> } = {
  submitted: (_, { number }, { title, booking }) => ({
    title: `${title.zh}：已收到`,
    body: `您的申请已收到，编号 ${number}。${
      booking ? '请按预约的时间到窗口，带上要办理的实物和身份证。' : '接下来的每一步都会告诉您。'
    }`,
  }),
  'confirmation-refused': ({ reason }, { confirmation }, { title }) => ({
    title: `${title.zh}：本人不同意`,
    body: `${confirmation?.party.name ?? '本人'}在手机上选择了不同意，申请已撤回。${
      reason === '' ? '' : `本人说：${reason}。`
    }和本人谈好以后可以重新申请。`,
  }),
  'confirmation-expired': (_, { confirmation }, { title }) => ({
    title: `${title.zh}：没有按时确认`,
    body: `${confirmation?.party.name ?? '本人'}没有在期限内确认，申请已自动撤回。需要的话可以重新申请。`,
  }),
  // Who withdraws it themselves knows.
  withdrawn: ({ reason }, { decision, number }, { title, hotline }) =>
    decision?.outcome === 'close'
      ? {
          title: `${title.zh}：已撤件`,
          body: `您的申请（编号 ${number}）按规定撤件：${reason}有疑问请打 ${hotline}，也可以在办件里请工作人员来看。`,
        }
      : undefined,
  'handed-over': ({ because }, { number }, { title, decision, hotline }) => ({
    title: `${title.zh}：由工作人员办理`,
    body: `您的申请（编号 ${number}）由${decision?.office.name.zh ?? ''}工作人员办理。${because.zh}有疑问请打 ${
      decision?.office.phone ?? hotline
    }。`,
  }),
  // What was only drawn by lot is no concern of theirs; what they asked for is.
  rechecked: ({ agrees, note }, { number, personAsked }, { title }) =>
    personAsked && {
      title: `${title.zh}：工作人员看过了`,
      body: `您的办件（编号 ${number}）${agrees ? '工作人员重新看过，没有问题。' : '工作人员还要再看一看，看完告诉您。'}${note}`,
    },
  upheld: ({ note }, { number }, { title }) => ({
    title: `${title.zh}：维持原来的决定`,
    body: `您的办件（编号 ${number}）工作人员重新看过，维持原来的决定。${note}`,
  }),
  booked: ({ booking }, _, matter) => ({
    title: `${matter.title.zh}：预约成功`,
    body: `请在 ${spoken(booking.start)} 到${place(matter, booking.office)}，预约码 ${booking.code}。前后 ${
      matter.booking?.checkInWindowMinutes ?? 0
    } 分钟内到都可以。`,
  }),
  missed: (_, __, { title }) => ({
    title: `${title.zh}：预约已过`,
    body: '您没有在预约时间到窗口。填好的内容都还在，可以重新约一个时间。',
  }),
  'correction-requested': ({ items }, _, { title }) => ({
    title: `${title.zh}：需要补正`,
    body: `请补正以下内容，其他内容都已保留：${items.map(({ message }) => message).join('；')}`,
  }),
  ...moneyMessages,
  granted: (_, { numbers }, { title, result }) => ({
    title: `${title.zh}：已办好`,
    body: `${result.zh}已发放${numbers[0] ? `，号码 ${numbers[0].number}` : ''}。欢迎评价这次服务。`,
  }),
  denied: ({ reasons }, _, { title, hotline }) => ({
    title: `${title.zh}：没有办成`,
    body: `原因：${reasons.join('；')}。有疑问请打 ${hotline}，也可以依法申请行政复议。`,
  }),
}

/** Whether the applicant is told about events of this kind. */
export function isTold(kind: DossierEventKind): boolean {
  return tellings[kind] !== undefined
}

/** The message about an event, or undefined when nobody is told about its kind. */
export function findMessage(event: DossierEvent, dossier: Dossier, matter: Matter): Told | undefined {
  const tell = tellings[event.kind] as Tell<DossierEventKind> | undefined
  return tell?.(event, dossier, matter)
}

/** `2026-11-25T09:30` as people say it: 11月25日 9:30. */
export function spoken(minute: string): string {
  const [day = '', time = ''] = minute.split('T')
  const [, month, date] = day.split('-')
  const [hour, minutes] = time.split(':')
  return `${Number(month)}月${Number(date)}日 ${Number(hour)}:${minutes}`
}

function place(matter: Matter, id: string): string {
  const { name, address } = officeOf(matter, id)
  return address === '' ? name : `${name}（${address}）`
}
