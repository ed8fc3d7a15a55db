import { parseArgs } from 'node:util'
import { startCity } from './index.ts'

const { values } = parseArgs({
  options: { port: { type: 'string' }, stay: { type: 'boolean', default: false } },
})
const { HAOBAN_CITY_PORT, HAOBAN_CITY_CLIENT_SECRET, HAOBAN_CITY_API_KEY, HAOBAN_CITY_CALLBACK_KEY } =
  process.env

const { stop, ...addresses } = await startCity({
  port: Number(values.port ?? HAOBAN_CITY_PORT ?? 0),
  ...(HAOBAN_CITY_CLIENT_SECRET ? { clientSecret: HAOBAN_CITY_CLIENT_SECRET } : {}),
  ...(HAOBAN_CITY_API_KEY ? { apiKey: HAOBAN_CITY_API_KEY } : {}),
  ...(HAOBAN_CITY_CALLBACK_KEY ? { callbackKey: HAOBAN_CITY_CALLBACK_KEY } : {}),
})

process.once('SIGINT', leave).once('SIGTERM', leave)
if (!values.stay) process.stdin.once('close', leave).once('end', leave).resume()
process.stdout.write(`${JSON.stringify({ ready: true, ...addresses })}\n`)

function leave(): void {
  void stop().finally(() => process.exit())
}
