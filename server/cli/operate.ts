import { openKeptCatalogue } from '#catalogue'
import type { OperateParts } from '#filing'
import { type JobName, type Jobs, jobNames, openJobs } from '#job'
import { readAgencies } from '#source'
import { migrate } from '#store'
import { mattersFolder } from './matters-folder.ts'
import { getDistrict, withDatabase } from './stored.ts'
import { Misuse } from './verb.ts'

/** Looks at the work of this installation, as the operators' page does, whether the platform runs or not. */
export function withOperations<T>(look: (parts: OperateParts, jobs: Jobs) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    await migrate(database)
    const jobs = await openJobs(database, () => {})
    try {
      const [district, now] = [getDistrict(), () => new Date()]
      const catalogue = await openKeptCatalogue(mattersFolder, { database, district, now })
      // Addresses are the platform's settings, which this command need not have.
      const agencies = readAgencies().agencies.map(({ id, label, sources, deliveries }) => {
        return { id, label, hasAddress: true, sources: Object.keys({ ...sources, ...deliveries }) }
      })
      return await look({ database, district, catalogue, agencies, now }, jobs)
    } finally {
      await jobs.stop(1)
    }
  })
}

/** A kind of work by its name. */
export function readQueue(name: string): JobName {
  const queue = jobNames.find((known) => known === name)
  if (queue) return queue
  const known = jobNames.join(' ')
  throw new Misuse({
    zh: `没有“${name}”这种工作，可以是：${known}`,
    en: `There is no work ${name}; there are: ${known}`,
  })
}

/** How long ago an instant was, such as `3 min`. */
export function describeAge(since: string, now: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000))
  if (minutes < 90) return `${minutes} 分钟 min`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} 小时 h` : `${Math.floor(minutes / 1440)} 天 d`
}
