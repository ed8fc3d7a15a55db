import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'

/** Where pages find the Chinese letters when the machine has none of its own. */
export const fontStyle = '/font/index.css'

const folder = new URL('.', import.meta.resolve('@fontsource-variable/noto-sans-sc/index.css'))
const allowed = /^\/font\/(index\.css|files\/[\w.-]+\.woff2)$/u

export type FontFile = { readonly type: string; readonly body: Buffer }

/** A file of the font by its path on a server, or undefined when the path is none. */
export async function findFontFile(path: string): Promise<FontFile | undefined> {
  const name = allowed.exec(path)?.[1]
  if (!name) return undefined
  const body = await readFile(new URL(name, folder)).catch(() => undefined)
  return body && { type: name.endsWith('.css') ? 'text/css' : 'font/woff2', body }
}

/** Lets a server give out the font. */
export function addFonts(app: FastifyInstance): void {
  app.get('/font/*', { config: { page: true } }, async (request, reply) => {
    const file = await findFontFile(request.url)
    if (!file) return reply.callNotFound()
    return reply.type(file.type).header('cache-control', 'public, max-age=86400').send(file.body)
  })
}
