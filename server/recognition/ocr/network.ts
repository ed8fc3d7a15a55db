import { InferenceSession } from 'onnxruntime-node'

/** Prepares a network for running on so many cores. */
export function loadNetwork(network: Uint8Array, threads: number): Promise<InferenceSession> {
  return InferenceSession.create(network, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  })
}
