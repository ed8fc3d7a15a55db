import { localMinute } from '#calendar'
import { listViewings, migrate } from '#store'
import { getDistrict, withDatabase } from './stored.ts'
import { Misuse, type Verb } from './verb.ts'

/** Who of an office looked at the pictures of a dossier. */
export const verb: Verb = {
  name: 'viewings',
  summary: {
    zh: '列出谁在什么时候看过某个办件的照片',
    en: 'List who looked at the pictures of a dossier, and when',
  },
  usage: 'DOSSIER [--json]',
  async run(args) {
    const [dossier = '', ...more] = args.filter((arg) => arg !== '--json')
    if (!uuid.test(dossier) || more.length > 0) throw wrongId()
    const viewings = await withDatabase(async (database) => {
      await migrate(database)
      return listViewings(database, { district: getDistrict(), dossier })
    })
    const lines = viewings.map(({ at, viewerName, viewer, role, office = '', item }) =>
      [localMinute(at), viewerName, viewer, role, office, item].join('  '),
    )
    const end = `${viewings.length} 次查看 viewings`
    console.log(args.includes('--json') ? JSON.stringify(viewings) : [...lines, end].join('\n'))
    return true
  },
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

function wrongId(): Misuse {
  return new Misuse({
    zh: '请写一个办件的完整编号（UUID），一次一个。',
    en: 'Name one dossier by its full identifier (a UUID).',
  })
}
