import { openKeptCatalogue } from '#catalogue'
import { migrate, rebuildProjections } from '#store'
import { mattersFolder } from './matters-folder.ts'
import { getDistrict, withDatabase } from './stored.ts'
import type { Verb } from './verb.ts'

/** Makes what lists, searches and deletions look at again from the logs, which alone hold the truth. */
export const verb: Verb = {
  name: 'rebuild',
  summary: {
    zh: '按办件日志重建列表、步骤和材料到期表',
    en: 'Make cards, steps and the uses of evidence again from the logs',
  },
  usage: '[--json]',
  async run(args) {
    const dossiers = await withDatabase(async (database) => {
      await migrate(database)
      const district = getDistrict()
      const catalogue = await openKeptCatalogue(mattersFolder, { database, district, now: () => new Date() })
      return rebuildProjections(database, district, ({ matter, matterVersion }) =>
        catalogue.get(matter, matterVersion),
      )
    })
    console.log(args.includes('--json') ? JSON.stringify({ dossiers }) : `${dossiers} 个办件已重建 · rebuilt`)
    return true
  },
}
