import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

// Nothing of the browser's own may leave the machine: updates, field trials, safe browsing, time, prefetching.
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,NetworkTimeServiceQuerying,CertificateTransparencyComponentUpdater',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
]

/** A Chromium without a window: the machine's, or else the packaged one. It can reach this machine only. */
export async function launchBrowser(): Promise<Browser> {
  const found = installed.find((path) => existsSync(path))
  if (found) return chromium.launch({ executablePath: found, args: quiet })
  // Makes the package unpack the libraries that a bare machine lacks; it looks when it is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  const executablePath = await packaged.executablePath()
  // In a single process the browser would die with the first page that closes.
  const args = packaged.args.filter(
    (arg) => arg !== '--single-process' && !arg.startsWith('--disable-features'),
  )
  return chromium.launch({ executablePath, args: [...args, ...quiet] })
}
