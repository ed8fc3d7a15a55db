// Automatic steps as durable jobs in PostgreSQL: enqueued in the transaction of the event that causes them, taken up
// again when their process dies, set aside for people when they fail for good. Every worker must bear being run twice.
export { describeJob, type JobData, type JobName, jobNames } from './job.ts'
export { type Job, type Jobs, openJobs, type Workers } from './open.ts'
export {
  type FailedJob,
  listGivenUp,
  listPending,
  listPendingOf,
  listQueues,
  listRetrying,
  type PendingJob,
  type QueueState,
  type RetryingJob,
} from './watch.ts'
