import type { Verb } from './verb.ts'

const command = 'npm run haoban --'

/** All verbs, in Chinese with English beneath. */
export function formatHelp(verbs: readonly Verb[]): string {
  const entries = verbs.map(({ name, usage, summary }) =>
    [`  ${name} ${usage}`.trimEnd(), `      ${summary.zh}`, `      ${summary.en}`].join('\n'),
  )
  return [
    '好办 命令行 · Haoban command line',
    '',
    `用法 Usage:  ${command} <命令 verb> [参数 arguments] [--json]`,
    '',
    '命令 Verbs:',
    ...entries,
    '',
    '  --json   给程序看的结果，只有 JSON · the result for programs, JSON only',
    '  --help   某个命令怎么用 · how one verb is used',
    '',
    '退出码 Exit code:  0 成功 done · 1 没有成功 not done · 2 写法不对 typed wrongly',
  ].join('\n')
}

/** One verb. */
export function formatUsage(verb: Verb): string {
  return [
    `用法 Usage:  ${command} ${verb.name} ${verb.usage}`.trimEnd(),
    `  ${verb.summary.zh}`,
    `  ${verb.summary.en}`,
  ].join('\n')
}
