/** Runs `work` for at least `seconds` after a warm-up and answers how often it ran per second. */
export function perSecond(work: () => unknown, seconds = 1.5): number {
  const until = (end: number) => {
    let runs = 0
    const start = performance.now()
    while (performance.now() < start + end * 1000) {
      for (let i = 0; i < 20; i++) work()
      runs += 20
    }
    return runs / ((performance.now() - start) / 1000)
  }
  until(seconds / 3)
  return until(seconds)
}

/** The same for work that waits, one after the other. */
export async function perSecondAwaiting(work: () => Promise<unknown>, seconds = 3): Promise<number> {
  for (let i = 0; i < 5; i++) await work()
  let runs = 0
  const start = performance.now()
  while (performance.now() < start + seconds * 1000) {
    await work()
    runs += 1
  }
  return runs / ((performance.now() - start) / 1000)
}

export function printRates(title: string, baseline: string, rates: Readonly<Record<string, number>>): void {
  const base = rates[baseline] ?? Number.NaN
  console.log(`\n${title} (baseline: ${baseline})`)
  for (const [name, rate] of Object.entries(rates)) {
    const ratio = (rate / base).toFixed(2).padStart(8)
    console.log(`  ${name.padEnd(44)} ${rate.toFixed(1).padStart(12)} /s  ${ratio} ×`)
  }
}
