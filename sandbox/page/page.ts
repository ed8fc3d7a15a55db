import { readFileSync } from 'node:fs'
import { fontStyle } from './font.ts'
import { type Html, html } from './html.ts'

/** Headers of every page of the city: nothing but its own style, letters and pictures, no script. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
} as const

const style: Html = { html: readFileSync(new URL('./style.css', import.meta.url), 'utf8') }

export type PageParts = {
  readonly title: string
  readonly body: Html
}

/** A whole page in the city's look: Chinese first, its English twin beside it. */
export function renderPage({ title, body }: PageParts): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<link rel="stylesheet" href="${fontStyle}">
<style>${style}</style>
</head>
<body>
<header class="ribbon">样例城市，人和事都是虚构的 <span lang="en">A synthetic city: nobody here is real</span></header>
<main>${body}</main>
</body>
</html>`.html
}
