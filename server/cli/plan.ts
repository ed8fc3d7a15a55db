import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { readPackage } from '#catalogue'
import { formatProblem, type Matter, readMatter } from '#matter'
import { makePlan, makeSituation, type Plan, stateFacts } from '#plan'
import { pickFolders } from './matter-check.ts'
import { Misuse, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'plan',
  usage: 'MATTER [--facts FILE] [--today YYYY-MM-DD] [--down SOURCE ...] [--json]',
  summary: {
    zh: '已知这些情况时，还要办什么、为什么（FILE 是 要素: 值 的 JSON 或 YAML）',
    en: 'What is still needed and why, given the facts in FILE (JSON or YAML, fact: value)',
  },
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        facts: { type: 'string' },
        today: { type: 'string' },
        down: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    })
    const matter = openMatter(positionals)
    const stated = stateFacts(matter, readFacts(values.facts))
    for (const problem of stated.problems) console.error(`✗ ${problem}`)
    if (stated.problems.length > 0) return false
    const today = values.today ?? todayInShanghai()
    const plan = makePlan(makeSituation(matter, stated.statements, today, values.down))
    console.log(values.json ? JSON.stringify(plan, undefined, 2) : describe(matter, plan))
    return true
  },
}

function openMatter(positionals: readonly string[]): Matter {
  const [name, ...rest] = positionals
  if (name === undefined || rest.length > 0) {
    throw new Misuse({ zh: '请写一个事项的名字。', en: 'Name one matter.' })
  }
  const read = readMatter(readPackage(pickFolders([name])[0] ?? name))
  if (read.kind === 'matter') return read.matter
  const mistakes = read.problems.map(formatProblem).join('\n')
  throw new Misuse({ zh: `这个事项有错：\n${mistakes}`, en: 'Mend the matter first.' })
}

function readFacts(file: string | undefined): ReadonlyMap<string, string> {
  if (file === undefined) return new Map()
  const content: unknown = parse(readFileSync(file, 'utf8'))
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new Misuse({ zh: `${file} 里应该是“要素: 值”。`, en: `${file} should hold “fact: value”.` })
  }
  return new Map(Object.entries(content).map(([id, value]) => [id, String(value)]))
}

function todayInShanghai(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
}

const verdicts = {
  met: '符合条件 eligible',
  unmet: '不符合条件 not eligible',
  unknown: '还不能确定 not certain yet',
}

function describe(matter: Matter, plan: Plan): string {
  const lines = [
    `${matter.title.zh} ${matter.title.en} (${matter.id}@${matter.version}, ${plan.businessDate})`,
    `结论 Verdict: ${verdicts[plan.verdict]}`,
    ...section(
      '条件 Rules',
      plan.rules.map((rule) => `${mark(rule.verdict)} ${rule.name.zh} — ${rule.reason.zh}`),
    ),
    ...section(
      '要问的 Questions',
      plan.questions.map(({ fact, text }) => `${text.zh} (${fact})`),
    ),
    ...section(
      '可以查的 Registers',
      plan.obtainable.map(({ label, facts }) => `${label.zh}: ${facts.join(', ')}`),
    ),
    ...section(
      '材料 Materials',
      plan.materials.map(({ label, status, because }) => `${label.zh} [${status}] ${because.zh}`),
    ),
    ...section(
      '发现 Findings',
      plan.findings.map(({ code, status, message }) => `${code} [${status}] ${message.zh}`),
    ),
    ...section(
      '还差 Before filing',
      plan.blockers.map(({ message }) => message.zh),
    ),
    `负担 Burden: ${plan.burden.now.fields} 项要填 fields (原来 before ${plan.burden.naive.fields}), ${plan.burden.now.materials} 份材料 papers (${plan.burden.naive.materials})`,
  ]
  return lines.join('\n')
}

function mark(verdict: 'met' | 'unmet' | 'unknown'): string {
  return { met: '✓', unmet: '✗', unknown: '?' }[verdict]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}
