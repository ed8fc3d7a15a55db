import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readFileSync } from 'node:fs'

/** Who the server runs as: `{}` is whoever we are. */
export type Account = { readonly uid?: number; readonly gid?: number }

/** PostgreSQL refuses to run as root, so root hands it to `nobody`, who exists in every /etc/passwd. */
export function chooseAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  const entry = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  return { uid: Number(entry?.[1] ?? 65534), gid: Number(entry?.[2] ?? 65534) }
}

export function giveFolder(account: Account, folder: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid)
}

/** Throws when the account cannot enter the folder, as nobody cannot below root's home. */
export function requireEntry(account: Account, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const entered = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' })
  if (entered.status === 0) return
  throw new Error(
    `数据库以 nobody 账号运行，进不了 ${folder}。请用 HAOBAN_HOME 指定一个它能进入的文件夹，例如 /var/lib/haoban；` +
      `或用 DATABASE_URL 指定一个 PostgreSQL。\nThe database runs as "nobody", who cannot enter ${folder}. Name a folder it ` +
      `can enter in HAOBAN_HOME, such as /var/lib/haoban, or a PostgreSQL server in DATABASE_URL.`,
    { cause: entered.error ?? String(entered.stderr) },
  )
}
