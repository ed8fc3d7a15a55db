import { type Html, html } from '../page/html.ts'
import { renderPage } from '../page/page.ts'
import type { Account, Role } from '../people/accounts.ts'

export type SignInParts = {
  readonly accounts: readonly Account[]
  /** A role or a subject to put first. */
  readonly hint: string
  /** The last try named nobody. */
  readonly notFound: boolean
}

type Group = { readonly zh: string; readonly en: string; readonly roles: readonly Role[] }

const groups: readonly Group[] = [
  { zh: '市民', en: 'Citizens', roles: ['citizen'] },
  { zh: '企业经办人', en: 'Company agents', roles: ['agent'] },
  { zh: '工作人员', en: 'Staff', roles: ['officer', 'helper', 'administrator'] },
]

/** The sign-in page: one button a person. */
export function renderSignIn({ accounts, hint, notFound }: SignInParts): string {
  const hinted = accounts.find(({ subject, role }) => subject === hint || role === hint)
  const ordered = groups.toSorted((a, b) => rank(a, hinted) - rank(b, hinted))
  return renderPage({
    title: '登录',
    body: html`<h1>选一个人登录</h1><p>这里不需要密码。 <span lang="en">Choose who to sign in as. No password needed.</span></p>
      ${notFound ? html`<p class="notice" role="alert">没有找到这个人，请核对号码。 <span lang="en">Nobody has this number.</span></p>` : undefined}
      <form method="post">${ordered.map((group) => renderGroup(group, accounts, hint))}</form>
      <h2>其他人 <span lang="en">Somebody else</span></h2>
      <form method="post" class="row">
        <label>身份证号码 <span lang="en">Identity number</span>
          <input name="identityNumber" required autocomplete="off" maxlength="18"></label>
        <button class="button main">登录 Sign in</button>
      </form>`,
  })
}

/** What somebody sees who comes back to a sign-in that is over. */
export function renderExpired(): string {
  return renderPage({
    title: '登录页面已过期',
    body: html`<h1>登录页面已过期</h1>
      <p>请回到办事页面，重新点“登录”。 <span lang="en">This sign-in is over. Please go back and sign in again.</span></p>`,
  })
}

function rank({ roles }: Group, hinted: Account | undefined): number {
  return hinted && roles.includes(hinted.role) ? 0 : 1
}

function renderGroup({ zh, en, roles }: Group, accounts: readonly Account[], hint: string): Html {
  const members = accounts.filter(({ role }) => roles.includes(role))
  const ordered = members.toSorted((a, b) => Number(b.subject === hint) - Number(a.subject === hint))
  return html`<h2>${zh} <span lang="en">${en}</span></h2>
    <ul class="cards">${ordered.map((account) => html`<li>${renderButton(account)}</li>`)}</ul>`
}

function renderButton({ subject, name, who }: Account): Html {
  return html`<button class="account" name="account" value="${subject}">
    <span class="face" aria-hidden="true">${name.charAt(0)}</span>
    <strong>${name}</strong><span class="who">${who.zh}</span><span lang="en">${who.en}</span></button>`
}
