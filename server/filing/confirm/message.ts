import { localMinute } from '#calendar'
import type { Dossier, DossierEvent, DossierEventKind, EventOf } from '#dossier'
import type { Matter } from '#matter'
import { spoken, type Told } from '../message.ts'

type Tell<K extends DossierEventKind> = (event: EventOf<K>, dossier: Dossier, matter: Matter) => Told

/** What the person a dossier is about is told, beside the applicant. */
const tellings: { readonly [K in DossierEventKind]?: Tell<K> } = {
  'confirmation-asked': ({ party, until }, { applicant }, { title }) => ({
    title: `请您本人确认：${title.zh}`,
    body: `${party.name}，${applicant.name}为您申请“${title.zh}”。请在 ${spoken(localMinute(until))} 前点开看清内容，选择同意或不同意。不是您要办的，请选不同意。`,
  }),
  granted: (_, { applicant }, { title, result }) => ({
    title: `${title.zh}：已办好`,
    body: `${applicant.name}为您申请的“${title.zh}”已办好，${result.zh}可以点开查看。`,
  }),
  denied: ({ reasons }, { applicant }, { title, hotline }) => ({
    title: `${title.zh}：没有办成`,
    body: `${applicant.name}为您申请的“${title.zh}”没有办成。原因：${reasons.join('；')}。有疑问请打 ${hotline}。`,
  }),
}

/** The message to the person about an event, with their identity number; undefined when they are not told. */
export function findPartyMessage(
  event: DossierEvent,
  dossier: Dossier,
  matter: Matter,
): (Told & { readonly recipient: string }) | undefined {
  const tell = tellings[event.kind] as Tell<DossierEventKind> | undefined
  const { confirmation } = dossier
  if (!tell || !confirmation) return undefined
  return { ...tell(event, dossier, matter), recipient: confirmation.party.idNumber }
}

/** Whether the person is told about events of this kind. */
export function isToldToParty(kind: DossierEventKind): boolean {
  return tellings[kind] !== undefined
}
