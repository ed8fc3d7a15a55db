import { text } from 'node:stream/consumers'
import type { Middleware } from 'koa'
import type Provider from 'oidc-provider'
import { pageHeaders } from '../page/page.ts'
import { type Account, levels } from '../people/accounts.ts'
import type { Records } from '../records.ts'
import { renderSignIn } from './sign-in-page.ts'

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** Shows the sign-in page at `/sign-in/<uid>` and takes the choice made there. */
export function answerSignIn(provider: Provider, records: Records): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/sign-in/')) return next()
    const interaction = await provider.interactionDetails(ctx.req, ctx.res)
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

/** Generated residents are too many for buttons; they sign in with their identity number. */
function isOffered({ subject }: Account): boolean {
  return !subject.startsWith('resident-') && !subject.startsWith('ward-')
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
