import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { openCatalogue } from '#catalogue'
import { migrate, recordSwitching } from '#store'
import { mattersFolder } from './matters-folder.ts'
import { getDistrict, withDatabase } from './stored.ts'
import { Misuse, type Verb } from './verb.ts'

/** Stops the rules of a matter from deciding: from now on everything due goes to people of the accountable office. */
export const stop: Verb = {
  name: 'matter stop',
  summary: {
    zh: '停用一个事项的自动办理，都转工作人员',
    en: 'Stop the automatic decisions of a matter; people decide',
  },
  usage: 'MATTER --because WHY',
  run: (args) => flip(args, true),
}

export const start: Verb = {
  name: 'matter start',
  summary: { zh: '恢复一个事项的自动办理', en: 'Start the automatic decisions of a matter again' },
  usage: 'MATTER --because WHY',
  run: (args) => flip(args, false),
}

async function flip(args: readonly string[], stopped: boolean): Promise<boolean> {
  const { matter, because } = parse(args)
  await withDatabase(async (database) => {
    await migrate(database)
    const by = { id: 'command-line', name: userInfo().username }
    await recordSwitching(database, getDistrict(), {
      ...{ matter, stopped, because, by },
      at: new Date().toISOString(),
    })
  })
  console.log(stopped ? `${matter}：已停用自动办理 · stopped` : `${matter}：已恢复自动办理 · started`)
  return true
}

function parse(args: readonly string[]): { readonly matter: string; readonly because: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { because: { type: 'string' } },
    allowPositionals: true,
  })
  const [matter = '', ...more] = positionals
  const because = values.because?.trim() ?? ''
  if (!openCatalogue(mattersFolder).find(matter)?.decision || more.length > 0) throw unknown(matter)
  if (because === '') throw withoutReason()
  return { matter, because }
}

function unknown(matter: string): Misuse {
  return new Misuse({
    zh: `没有自动办理的事项 ${matter}。`,
    en: `There is no matter ${matter} whose rules decide.`,
  })
}

function withoutReason(): Misuse {
  return new Misuse({
    zh: '请用 --because 写明为什么，申请人会看到。',
    en: 'Say why with --because; applicants will read it.',
  })
}
