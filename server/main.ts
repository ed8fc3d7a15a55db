// The platform as a program: settings from the environment, one line of JSON on stdout once it can be reached.
import { Refusal } from '#dossier'
import { type Config, ConfigProblem, parseConfig } from './config.ts'
import { openPlatform, type Platform } from './platform.ts'

/** Longer than any request should take. */
const patience = 15_000

const config = readConfig()
const platform = await openPlatform(config).catch(giveUp)
process.stdout.write(`${JSON.stringify({ ready: true, url: config.HAOBAN_PUBLIC_URL.origin })}\n`)
stopOnce(platform, config)

function readConfig(): Config {
  try {
    return parseConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Whoever starts it can mend most of what goes wrong here: an address, a file, a port that is taken. */
function giveUp(error: unknown): never {
  const told = error instanceof Refusal ? tellRefusal(error) : String(error)
  const stack = config.HAOBAN_LOG === 'debug' && error instanceof Error ? `\n${error.stack}` : ''
  process.stderr.write(`好办没有启动。Haoban did not start.\n${told}${stack}\n`)
  process.exit(1)
}

function tellRefusal({ detail, cause }: Refusal): string {
  return [detail.zh, detail.en, ...(cause instanceof Error ? [cause.message] : [])].join('\n')
}

function stopOnce({ close }: Platform, { HAOBAN_EXIT_WITH_PARENT }: Config): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patience).unref()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  if (HAOBAN_EXIT_WITH_PARENT) process.stdin.on('close', stop).resume()
}
