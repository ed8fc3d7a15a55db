import { workerData } from 'node:worker_threads'

// The thread that looks; see guard.ts.

const lookEvery = 50
const limit = Number(workerData) * 1024 * 1024

setInterval(() => {
  if (process.memoryUsage.rss() > limit) process.kill(process.pid, 'SIGKILL')
}, lookEvery)
