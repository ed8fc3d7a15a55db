import { Card, Flex, Progress, Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { DeskDossier } from '#api'
import { useLanguage } from '../text/index.ts'

type Clock = DeskDossier['clocks'][number]

/** How long each step took and since when the present one runs, against the promised minutes. */
export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  const { text, pick } = useLanguage()
  const now = useNow(clocks.some(({ startedAt, endedAt }) => startedAt && !endedAt))
  const total = clocks.reduce((sum, clock) => sum + secondsOf(clock, now), 0)
  return (
    <Card title={text.clock}>
      <div className="desk-clock" role="timer">
        {formatSeconds(total)}
      </div>
      {clocks.map((clock) => (
        <Flex key={clock.step} justify="space-between" align="center" gap={16}>
          <Typography.Text style={{ flex: '0 0 40%' }}>{pick(clock.label)}</Typography.Text>
          <Progress
            percent={Math.min(100, (secondsOf(clock, now) / (clock.targetMinutes * 60)) * 100)}
            status={secondsOf(clock, now) > clock.targetMinutes * 60 ? 'exception' : 'normal'}
            format={() => formatSeconds(secondsOf(clock, now))}
            aria-label={`${pick(clock.label)}: ${text.target} ${clock.targetMinutes} ${text.minutes}`}
          />
        </Flex>
      ))}
    </Card>
  )
}

function useNow(running: boolean): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [running])
  return now
}

function secondsOf({ seconds, startedAt, endedAt }: Clock, now: number): number {
  if (seconds !== undefined) return seconds
  return startedAt && !endedAt ? Math.max(0, (now - Date.parse(startedAt)) / 1000) : 0
}

function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
