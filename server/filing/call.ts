import type { z } from 'zod'
import type { RouteName, routes } from '#api'
import type { SignedRequest } from '#callback'
import type { FactValue } from '#fact'
import type { Signatory } from '#http'

type Lines = typeof routes
type Parsed<R extends RouteName, Part extends 'query' | 'body'> =
  Lines[R] extends Record<Part, infer S extends z.ZodType> ? z.infer<S> : undefined

/** One request to a route, allowed and parsed by its line of the API. */
export interface Call<R extends RouteName> {
  readonly by: Signatory | undefined
  readonly params: Readonly<Record<string, string>>
  readonly query: Parsed<R, 'query'>
  readonly body: Parsed<R, 'body'>
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
  readonly signed?: SignedRequest
  readonly language: 'zh' | 'en'
}

/** An answer that is a file. */
export interface FileAnswer {
  readonly file: Uint8Array
  readonly mediaType: string
  readonly name: string
}

/** What a route answers; nothing in it is changed after it is made. */
export type Answer<R extends RouteName> = Lines[R] extends { readonly answer: infer S extends z.ZodType }
  ? Fixed<z.infer<S>>
  : FileAnswer

/** The same, with every part readonly. Lists of values of facts may hold lists again, and are so already. */
export type Fixed<T> = T extends readonly (infer Entry)[]
  ? FactValue extends Entry
    ? T
    : readonly Fixed<Entry>[]
  : T extends object
    ? { readonly [K in keyof T]: Fixed<T[K]> }
    : T

/** Written as a method, so that whoever calls may know less about the parts than the route itself. */
type Handler<R extends RouteName> = { answer(call: Call<R>): Promise<Answer<R>> }['answer']

/** One for every line of the API but the session, which belongs to signing in. */
export type Handlers = { readonly [R in Exclude<RouteName, 'readSession'>]: Handler<R> }
