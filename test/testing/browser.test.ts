import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { launchBrowser } from './browser.ts'

test('the browser opens pages of this machine, survives a closed page, and reaches nothing else', async (t) => {
  const server = createServer((_, response) =>
    response.end('<!doctype html><meta charset="utf-8"><title>好办</title>'),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const browser = await launchBrowser()
  t.after(() => [browser.close(), server.close()])

  await (await browser.newPage()).close()
  const page = await browser.newPage()
  await page.goto(`http://localhost:${port}/`)
  const title = await page.title()

  assert.equal(title, '好办')
  await assert.rejects(page.goto('http://public.example/'), /ERR_NAME_NOT_RESOLVED/)
})
