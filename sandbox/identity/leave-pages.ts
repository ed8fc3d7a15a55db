import { createHash } from 'node:crypto'
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider'
import { html } from '../page/html.ts'
import { pageHeaders, renderPage } from '../page/page.ts'

const submit = 'document.forms[0].submit()'
const submitHash = createHash('sha256').update(submit).digest('base64')

/** Signs out at once: the form goes off by itself, and has a button where scripts are off. */
export function renderSignOut(ctx: KoaContextWithOIDC, form: string): void {
  show(
    ctx,
    renderPage({
      title: '退出登录',
      body: html`<h1>正在退出</h1><p lang="en">Signing out</p>${{ html: form }}
        <p><button class="button main" form="op.logoutForm">退出 Sign out</button></p>
        <input type="hidden" form="op.logoutForm" name="logout" value="yes"><script>${{ html: submit }}</script>`,
    }),
  )
  ctx.set(
    'content-security-policy',
    `${pageHeaders['content-security-policy']}; script-src 'sha256-${submitHash}'`,
  )
}

/** Where somebody lands who signed out without a page to go back to. */
export function renderSignedOut(ctx: KoaContextWithOIDC): void {
  show(
    ctx,
    renderPage({ title: '已退出', body: html`<h1>已退出登录</h1><p lang="en">You are signed out</p>` }),
  )
}

/** What went wrong between the platform and the provider, in the provider's own words. */
export function renderProblem(ctx: KoaContextWithOIDC, { error, error_description: detail }: ErrorOut): void {
  show(
    ctx,
    renderPage({
      title: '登录没有成功',
      body: html`<h1>登录没有成功</h1><p>请回到刚才的页面再试一次。 <span lang="en">Please go back and try again.</span></p>
        <p class="notice">${error}: ${detail ?? ''}</p>`,
    }),
  )
}

function show(ctx: KoaContextWithOIDC, page: string): void {
  ctx.set(pageHeaders)
  ctx.body = page
}
