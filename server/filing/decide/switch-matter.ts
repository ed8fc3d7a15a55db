import type { SwitchState } from '#api'
import type { Signatory } from '#http'
import type { Matter } from '#matter'
import { notFound } from '#permission'
import { listSwitchings, recordSwitching, type Switching } from '#store'
import type { Call, Fixed } from '../call.ts'
import { getMatter } from '../guide.ts'
import type { FilingParts } from '../parts.ts'
import { requireSignatory } from '../person.ts'

type Needed = Pick<FilingParts, 'catalogue' | 'database' | 'district' | 'now'>

/** The matters somebody may stop and start, and whether their rules decide now. */
export async function listSwitches(
  parts: Needed,
  call: Call<'listSwitches'>,
): Promise<readonly Fixed<SwitchState>[]> {
  const by = requireSignatory(call)
  const matters = parts.catalogue.list().filter((matter) => maySwitch(by, matter))
  return Promise.all(matters.map((matter) => readSwitch(parts, matter)))
}

/** The office that answers for it, and administrators. */
function maySwitch({ role, office }: Signatory, { decision }: Matter): boolean {
  return decision !== undefined && (role === 'administrator' || decision.office.id === office?.id)
}

/** Stops the rules of a matter, or lets them decide again; by its office, or an administrator. */
export async function switchMatter(parts: Needed, call: Call<'switchMatter'>): Promise<Fixed<SwitchState>> {
  const by = requireSignatory(call)
  const matter = getMatter(parts.catalogue, call.params.matter)
  if (!maySwitch(by, matter)) throw notFound()
  const { stopped, because } = call.body
  const at = parts.now().toISOString()
  await recordSwitching(parts.database, parts.district, {
    ...{ matter: matter.id, stopped, because, at },
    by: { id: by.id, name: by.name },
  })
  return readSwitch(parts, matter)
}

async function readSwitch({ database, district }: Needed, matter: Matter): Promise<Fixed<SwitchState>> {
  const history = await listSwitchings(database, district, matter.id)
  return {
    matter: matter.id,
    title: matter.title,
    stopped: history[0]?.stopped ?? false,
    history: history.map(({ at, stopped, because, by }: Switching) => ({
      at,
      stopped,
      because,
      by: by.name,
    })),
  }
}
