import type { SwitchState } from '#api'
import type { Matter } from '#matter'
import { notFound } from '#permission'
import { listSwitchings, recordSwitching, type Switching } from '#store'
import type { Call, Fixed } from '../call.ts'
import { getMatter } from '../guide.ts'
import type { FilingParts } from '../parts.ts'
import { requireSignatory } from '../person.ts'

type Needed = Pick<FilingParts, 'catalogue' | 'database' | 'district' | 'now'>

/** The matters an office answers for, and whether their rules may decide. */
export async function listSwitches(parts: Needed, office: string): Promise<readonly Fixed<SwitchState>[]> {
  const matters = parts.catalogue.list().filter(({ decision }) => decision?.office.id === office)
  return Promise.all(matters.map((matter) => readSwitch(parts, matter)))
}

/** Stops the rules of a matter, or lets them decide again; by its office, or an administrator. */
export async function switchMatter(parts: Needed, call: Call<'switchMatter'>): Promise<Fixed<SwitchState>> {
  const { id, name, role, office } = requireSignatory(call)
  const matter = getMatter(parts.catalogue, call.params.matter)
  if (role !== 'administrator' && matter.decision?.office.id !== office?.id) throw notFound()
  if (!matter.decision) throw notFound()
  const { stopped, because } = call.body
  const at = parts.now().toISOString()
  await recordSwitching(parts.database, parts.district, {
    ...{ matter: matter.id, stopped, because, at },
    by: { id, name },
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
