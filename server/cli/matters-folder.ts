import { fileURLToPath } from 'node:url'

/** Where this installation keeps its matters. */
export const mattersFolder =
  process.env.HAOBAN_MATTERS ?? fileURLToPath(new URL('../../matters', import.meta.url))
