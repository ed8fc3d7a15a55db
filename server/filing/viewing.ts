import { isAllowed, requireAllowed } from '#permission'
import { listViewings } from '#store'
import type { Handlers } from './call.ts'
import { readFiled } from './filed.ts'
import { officeOf } from './office.ts'
import type { FilingParts } from './parts.ts'
import { concernedBy } from './permission.ts'
import { requireSignatory, toPerson } from './person.ts'

/** Who looked at the pictures of a dossier: for the applicant, and for the office that has it. */
export function handleViewings(parts: FilingParts): Pick<Handlers, 'listViewings'> {
  return {
    listViewings: async (call) => {
      const person = toPerson(requireSignatory(call), parts.keys)
      const filed = await readFiled(parts, parts.database, call.params.dossier)
      const concerned = concernedBy(filed)
      if (!isAllowed(person, 'read', concerned)) requireAllowed(person, 'read at the counter', concerned)
      const viewings = await listViewings(parts.database, filed.place)
      return viewings.map(({ item, viewerName, office, at }) => ({
        ...{ upload: item, by: viewerName, at },
        ...(office === undefined ? {} : { office: officeOf(filed.matter, office).name }),
      }))
    },
  }
}
