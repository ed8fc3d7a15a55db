import type { Matter, OfficeRow } from '#matter'

/** An office by its id, as far as people see it; an office that is no longer listed keeps its id as its name. */
export function officeOf(matter: Matter, id: string): Pick<OfficeRow, 'id' | 'name' | 'address' | 'phone'> {
  const found = matter.offices.find((office) => office.id === id)
  if (!found) return { id, name: id, address: '', phone: '' }
  const { name, address, phone } = found
  return { id, name, address, phone }
}
