import type { Matter, OfficeRow } from '#matter'

/** An office by its id, as far as people see it; an office that is no longer listed keeps its id as its name. */
export function officeOf(matter: Matter, id: string): Pick<OfficeRow, 'id' | 'name' | 'address' | 'phone'> {
  const found = matter.offices.find((office) => office.id === id)
  const { decision } = matter
  if (!found && decision?.office.id === id) {
    return { id, name: decision.office.name.zh, address: '', phone: decision.office.phone }
  }
  if (!found) return { id, name: id, address: '', phone: '' }
  const { name, address, phone } = found
  return { id, name, address, phone }
}
