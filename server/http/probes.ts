import type { FastifyInstance } from 'fastify'

/** For whoever watches over the process: `/health` says that it runs, `/ready` that it can meet requests. */
export function registerProbes(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/health', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ healthy: true }),
  )
  app.get('/ready', async (_request, reply) => {
    const ready = await isReady().catch(() => false)
    return reply
      .header('cache-control', 'no-store')
      .code(ready ? 200 : 503)
      .send({ ready })
  })
}
