// Automatic steps as durable jobs in PostgreSQL: enqueued in the transaction of the event that causes them, taken up
// again when their process dies. Every worker must bear being run twice.
export type { JobData, JobName } from './job.ts'
export { type Job, type Jobs, openJobs, type Workers } from './open.ts'
