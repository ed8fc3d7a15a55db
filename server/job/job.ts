import type { Wording } from '#fact'

/** What each automatic step needs to know; everything else is in the database, so a job done twice is done once. */
export interface JobData {
  /** Ask an agency; `sequence` is the event that asked. */
  readonly 'ask-source': DossierJob & { readonly source: string; readonly sequence: number }
  /** Look whether an agency that did not answer can be asked again. */
  readonly 'ask-again': DossierJob & { readonly source: string }
  /** Decide by the rules, after the event `sequence`; `until` is the end of patience, when it comes because of that. */
  readonly 'decide-dossier': DossierJob & { readonly sequence: number; readonly until?: string }
  readonly 'read-upload': DossierJob & { readonly uploadId: string }
  /** Tell the applicant about one event. */
  readonly 'deliver-message': DossierJob & { readonly sequence: number }
  /** Tell the agency that keeps the register what was granted; `sequence` is the event that granted. */
  readonly 'tell-agency': DossierJob & { readonly sequence: number; readonly to: string }
  /** Open a payment order at the gateway. */
  readonly 'open-order': DossierJob & { readonly order: string }
  /** Look whether an order is paid, in case its callback was lost; the time it was looked at before. */
  readonly 'look-at-payment': DossierJob & { readonly order: string; readonly times: number }
  readonly 'pay-back': DossierJob & { readonly refund: string }
  /** Tell the agency whose money it is what came in or went back; `sequence` is the event that says so. */
  readonly 'tell-payment': DossierJob & { readonly sequence: number }
  /** Pass a dispute on to the agency that owns the value; `sequence` is the event of the dispute. */
  readonly 'send-correction': DossierJob & { readonly sequence: number }
  /** Look after the last day whether the agency answered. */
  readonly 'look-at-correction': DossierJob & { readonly reference: string }
  /** Take one line of a list as far as it goes; `times` is how often it was looked at before. */
  readonly 'advance-line': { readonly batch: string; readonly row: number; readonly times: number }
  /** End what the person did not agree to in time. */
  readonly 'expire-confirmation': DossierJob & { readonly sequence: number }
  /** Look after the check-in window whether somebody came. */
  readonly 'look-at-booking': DossierJob & { readonly bookingId: string }
  /** Ask another office to confirm what a paper would show. */
  readonly 'send-assistance': DossierJob & { readonly material: string }
  /** Look after its last day whether the office answered. */
  readonly 'look-at-assistance': DossierJob & { readonly reference: string }
  /** Look whether the promise about a material was kept. */
  readonly 'check-commitment': DossierJob & { readonly material: string }
  /** Delete the papers due on a day, from the dossier after this one on. */
  readonly 'apply-retention': { readonly day: string; readonly after?: string }
}

export interface DossierJob {
  readonly dossier: string
}

export type JobName = keyof JobData

/** How one kind of job is run. Times in seconds. */
export interface QueueSettings {
  /** What it does, as operators read it. */
  readonly does: Wording
  /** A job that takes longer is taken from its process and run again. */
  readonly expireInSeconds: number
  readonly retryLimit: number
  /** Doubles with every try. */
  readonly retryDelay: number
  readonly retryDelayMax: number
  /** Jobs run at once in one process. */
  readonly atOnce: number
}

/** Every kind of job. A new one is a line here and one in {@link JobData}. */
export const queues: { readonly [N in JobName]: QueueSettings } = {
  'ask-source': {
    does: { zh: '向部门查询', en: 'Ask an agency' },
    ...{ expireInSeconds: 120, retryLimit: 5, retryDelay: 1, retryDelayMax: 60, atOnce: 8 },
  },
  'ask-again': {
    does: { zh: '看看没有回答的部门能不能再问', en: 'Look whether a silent agency can be asked again' },
    ...{ expireInSeconds: 60, retryLimit: 5, retryDelay: 5, retryDelayMax: 60, atOnce: 2 },
  },
  'decide-dossier': {
    does: { zh: '按规则自动办理', en: 'Decide by the rules' },
    ...{ expireInSeconds: 60, retryLimit: 8, retryDelay: 1, retryDelayMax: 60, atOnce: 4 },
  },
  'read-upload': {
    does: { zh: '识别上传的材料', en: 'Read an uploaded paper' },
    ...{ expireInSeconds: 180, retryLimit: 4, retryDelay: 1, retryDelayMax: 10, atOnce: 2 },
  },
  'deliver-message': {
    does: { zh: '给申请人发通知', en: 'Send the applicant a message' },
    ...{ expireInSeconds: 60, retryLimit: 40, retryDelay: 2, retryDelayMax: 600, atOnce: 4 },
  },
  'tell-agency': {
    does: { zh: '把办理结果告诉部门', en: 'Tell an agency the result' },
    ...{ expireInSeconds: 60, retryLimit: 60, retryDelay: 2, retryDelayMax: 3600, atOnce: 2 },
  },
  'advance-line': {
    does: { zh: '办理名单里的一行', en: 'Work on one line of a list' },
    ...{ expireInSeconds: 120, retryLimit: 20, retryDelay: 2, retryDelayMax: 600, atOnce: 4 },
  },
  'expire-confirmation': {
    does: { zh: '撤回本人没有按时确认的申请', en: 'Withdraw what the person did not agree to in time' },
    ...{ expireInSeconds: 60, retryLimit: 20, retryDelay: 5, retryDelayMax: 600, atOnce: 4 },
  },
  'open-order': {
    does: { zh: '开缴款单', en: 'Open a payment order' },
    ...{ expireInSeconds: 60, retryLimit: 30, retryDelay: 1, retryDelayMax: 600, atOnce: 4 },
  },
  'look-at-payment': {
    does: { zh: '看看缴款单付了没有', en: 'Look whether an order is paid' },
    ...{ expireInSeconds: 60, retryLimit: 30, retryDelay: 5, retryDelayMax: 600, atOnce: 4 },
  },
  'pay-back': {
    does: { zh: '退费', en: 'Pay back' },
    ...{ expireInSeconds: 60, retryLimit: 60, retryDelay: 2, retryDelayMax: 3600, atOnce: 2 },
  },
  'tell-payment': {
    does: { zh: '把缴款、退费告诉部门', en: 'Tell an agency what was paid or paid back' },
    ...{ expireInSeconds: 60, retryLimit: 60, retryDelay: 2, retryDelayMax: 3600, atOnce: 2 },
  },
  'send-correction': {
    does: { zh: '把异议转给登记部门', en: 'Pass a dispute on to its agency' },
    ...{ expireInSeconds: 60, retryLimit: 60, retryDelay: 2, retryDelayMax: 3600, atOnce: 2 },
  },
  'look-at-correction': {
    does: { zh: '看看异议到期答复了没有', en: 'Look whether a dispute was answered in time' },
    ...{ expireInSeconds: 60, retryLimit: 20, retryDelay: 5, retryDelayMax: 600, atOnce: 2 },
  },
  'look-at-booking': {
    does: { zh: '看看预约的人来了没有', en: 'Look whether somebody who booked has come' },
    ...{ expireInSeconds: 60, retryLimit: 10, retryDelay: 5, retryDelayMax: 600, atOnce: 2 },
  },
  'send-assistance': {
    does: { zh: '请别的部门协助核实', en: 'Ask another office to confirm' },
    ...{ expireInSeconds: 60, retryLimit: 60, retryDelay: 2, retryDelayMax: 3600, atOnce: 2 },
  },
  'look-at-assistance': {
    does: { zh: '看看协助核实到期答复了没有', en: 'Look whether another office answered in time' },
    ...{ expireInSeconds: 60, retryLimit: 20, retryDelay: 5, retryDelayMax: 600, atOnce: 2 },
  },
  'check-commitment': {
    does: { zh: '核查承诺是否属实', en: 'Look whether a promise was kept' },
    ...{ expireInSeconds: 120, retryLimit: 10, retryDelay: 60, retryDelayMax: 3600, atOnce: 2 },
  },
  'apply-retention': {
    does: { zh: '删除到期的材料原图', en: 'Delete papers whose period is over' },
    ...{ expireInSeconds: 1800, retryLimit: 8, retryDelay: 60, retryDelayMax: 3600, atOnce: 1 },
  },
}

/** What a kind of job does, in words. */
export function describeJob(name: JobName): Wording {
  return queues[name].does
}

export const jobNames = Object.keys(queues) as readonly JobName[]
