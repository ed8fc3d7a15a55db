import { openKeptCatalogue } from '#catalogue'
import { rebuildTasks } from '#filing'
import { readCalendarFolder } from '#source'
import { migrate, rebuildProjections } from '#store'
import { mattersFolder } from './matters-folder.ts'
import { getDistrict, withDatabase } from './stored.ts'
import type { Verb } from './verb.ts'

/** Makes what lists, searches and deletions look at again from the logs, which alone hold the truth. */
export const verb: Verb = {
  name: 'rebuild',
  summary: {
    zh: '按办件日志重建列表、步骤、材料到期表和要复核的办件',
    en: 'Make cards, steps, uses of evidence and decision tasks again from the logs',
  },
  usage: '[--json]',
  async run(args) {
    const dossiers = await withDatabase(async (database) => {
      await migrate(database)
      const district = getDistrict()
      const catalogue = await openKeptCatalogue(mattersFolder, { database, district, now: () => new Date() })
      const count = await rebuildProjections(database, district, ({ matter, matterVersion }) =>
        catalogue.get(matter, matterVersion),
      )
      await rebuildTasks({ database, district, catalogue, calendar: await readCalendarFolder() })
      return count
    })
    console.log(args.includes('--json') ? JSON.stringify({ dossiers }) : `${dossiers} 个办件已重建 · rebuilt`)
    return true
  },
}
