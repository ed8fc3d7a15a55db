export interface Account {
  readonly name: string
  readonly who: { readonly zh: string; readonly en: string }
}

export interface Addresses {
  /** Where the platform is. */
  readonly platform: string
  /** Where the sandbox city is. */
  readonly city: string
  readonly accounts: readonly Account[]
  /** What holds the data: a folder, or the database server. */
  readonly data: string
}

/** What a stranger needs to know to begin, in Chinese and English. */
export function announce({ platform, city, accounts, data }: Addresses): string {
  const widest = Math.max(0, ...accounts.map(({ who }) => widthOf(who.zh)))
  return `
  好办已经启动  Haoban is running

    办事  for applicants   ${bold(`${platform}/`)}
    窗口  for officers     ${bold(`${platform}/desk/`)}
    城市  sandbox city     ${bold(`${city}/`)}
          让部门变慢、出错、断开；示例照片也在这里  make agencies slow, failing or absent; photographs to try

  演示账号（登录时点选，不用密码）  Demo accounts, chosen when signing in, without a password

${accounts.map(({ name, who }) => `    ${pad(name, 10)}${pad(who.zh, widest + 2)}${who.en}`).join('\n')}

  数据  data  ${data}
  按 Ctrl-C 停止  Ctrl-C to stop
`
}

function bold(text: string): string {
  return process.stdout.isTTY ? `\u001B[1m${text}\u001B[22m` : text
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Columns on a terminal: a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0)
}

function isWide(letter: string): boolean {
  return /[\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(letter)
}
