// Benchmarks: `npm run bench` runs all, `npm run bench -- plans` one. Each prints ratios against a named baseline
// measured in the same run; nothing is asserted.
const benches: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  plans: () => import('./plans.ts'),
  filings: () => import('./filings.ts'),
  pictures: () => import('./pictures.ts'),
  reliability: () => import('./reliability.ts'),
  drivers: () => import('./drivers.ts'),
  crash: () => import('./crash.ts'),
}

const [name, ...args] = process.argv.slice(2)
const chosen = name === undefined ? Object.keys(benches) : [name]
for (const bench of chosen) {
  const load = benches[bench]
  if (!load) {
    console.error(
      `没有叫 ${bench} 的测量，可以用 / There is no bench ${bench}; try: ${Object.keys(benches).join(', ')}`,
    )
    process.exitCode = 2
    break
  }
  const { run } = await load()
  await run(args)
}
