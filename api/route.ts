import type { z } from 'zod'
import type { Role } from './session.ts'

/** Who files: people for themselves, and agents for their company. */
export const applicant = ['citizen', 'agent'] as const
/** Who serves at an office. */
export const counter = ['officer'] as const

/** One line of the API: who may call it, what goes in, what comes out. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Path with `:parameters`. */
  readonly path: string
  readonly who: 'anyone' | readonly Role[]
  readonly summary: string
  readonly query?: z.ZodType
  /** `multipart` takes one file in the field `file` beside the fields of the schema. */
  readonly body?: z.ZodType
  readonly multipart?: true
  /** Called by a program that signs the bytes of the body, in place of a page that somebody is signed in to. */
  readonly signed?: true
  /** Left out for files and pages. */
  readonly answer?: z.ZodType
}
