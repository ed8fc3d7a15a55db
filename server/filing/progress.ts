import type { Upload } from '#api'
import type { Fixed } from './call.ts'

/** How far the reading of an upload is. */
export type Progress = Pick<Fixed<Upload>, 'status' | 'progress' | 'stage'>

const reading = new Map<string, Progress>()
const queued: Progress = { status: 'queued', progress: 0, stage: 'queued' }

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

/** Seconds one reading takes here, a moving average; a guess before the first. */
let usual = 1.5
const weight = 0.2

export function learnDuration(milliseconds: number): void {
  usual += weight * (milliseconds / 1000 - usual)
}

/** Seconds until an upload will be read, with so many before it; rounded up, so that it is rather sooner. */
export function estimateSeconds(before: number, progress: number): number {
  return Math.ceil(usual * (before + 1 - progress))
}
