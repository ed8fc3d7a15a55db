import type { Upload } from '#api'
import type { Fixed } from './call.ts'

/** How far the reading of an upload is; `position` is its place in the queue, 0 when it is its turn. */
export type Progress = Pick<Fixed<Upload>, 'status' | 'progress' | 'position' | 'stage'>

const reading = new Map<string, Progress>()
const queued: Progress = { status: 'queued', progress: 0, position: 0, stage: 'queued' }

/** Kept in the memory of the process that reads; others say “queued” until the event of the reading is there. */
export function findProgress(uploadId: string): Progress {
  return reading.get(uploadId) ?? queued
}

export function reportProgress(uploadId: string, progress: Progress): void {
  reading.set(uploadId, progress)
}

export function forgetProgress(uploadId: string): void {
  reading.delete(uploadId)
}
