import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
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
  const { path, args } = await unpackBrowser()
  return chromium.launch({ executablePath: path, args: [...args, ...quiet] })
}

/** The package unpacks into the temporary folder; each account needs its own copy there. */
async function unpackBrowser() {
  const before = process.env.TMPDIR
  const folder = join(tmpdir(), `haoban-browser-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  process.env.TMPDIR = folder
  // Makes it unpack the libraries that a bare machine lacks as well; it looks when it is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    // In a single process the browser would die with the first page that closes.
    const unwanted = /^--(single-process$|disable-web-security$|allow-running-insecure|disable-features)/
    return {
      path: await packaged.executablePath(),
      args: packaged.args.filter((arg) => !unwanted.test(arg)),
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
