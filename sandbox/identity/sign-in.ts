import { text } from 'node:stream/consumers'
import type { Context, Middleware } from 'koa'
import type Provider from 'oidc-provider'
import { errors } from 'oidc-provider'
import { findFontFile } from '../page/font.ts'
import { pageHeaders } from '../page/page.ts'
import { type Account, isOffered, levels } from '../people/accounts.ts'
import type { Records } from '../records.ts'
import { renderExpired, renderSignIn } from './sign-in-page.ts'

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** Gives the city's pages their letters. */
export const answerFonts: Middleware = async (ctx, next) => {
  const font = await findFontFile(ctx.path)
  if (!font) return next()
  ctx.type = font.type
  ctx.body = font.body
}

/** Shows the sign-in page at `/sign-in/<uid>` and takes the choice made there. */
export function answerSignIn(provider: Provider, records: Records): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/sign-in/')) return next()
    const interaction = await findInteraction(provider, ctx)
    if (!interaction) return showExpired(ctx)
    const chosen =
      ctx.method === 'POST' ? findChosen(records, new URLSearchParams(await text(ctx.req))) : undefined
    if (chosen) {
      ctx.respond = false
      return provider.interactionFinished(ctx.req, ctx.res, signInAs(chosen, interaction))
    }
    ctx.set(pageHeaders)
    ctx.status = ctx.method === 'POST' ? 422 : 200
    ctx.body = renderSignIn({
      accounts: [...records.accounts.values()].filter(isOffered),
      hint: String(interaction.params.login_hint ?? ''),
      notFound: ctx.method === 'POST',
    })
  }
}

/** A sign-in that was begun in this browser and is not over yet. */
async function findInteraction(provider: Provider, ctx: Context): Promise<Interaction | undefined> {
  try {
    return await provider.interactionDetails(ctx.req, ctx.res)
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined
    throw error
  }
}

function showExpired(ctx: Context): void {
  ctx.set(pageHeaders)
  ctx.status = 410
  ctx.body = renderExpired()
}

function findChosen(records: Records, form: URLSearchParams): Account | undefined {
  const subject = form.get('account')
  if (subject) return records.accounts.get(subject)
  const person = records.people.get((form.get('identityNumber') ?? '').trim().toUpperCase())
  return person && records.accounts.get(person.subject)
}

function signInAs(account: Account, { params }: Interaction) {
  const level = higherLevel(account.level, String(params.acr_values ?? '').split(' '))
  const login = { accountId: account.subject, acr: level, amr: level === 'L3' ? ['face'] : ['sms'] }
  return { login, select_account: {} }
}

/** The account's own level, or a higher one that was asked for: the face check always succeeds here. */
function higherLevel(own: Account['level'], asked: readonly string[]): Account['level'] {
  return levels.findLast((level) => level === own || asked.includes(level)) ?? own
}
