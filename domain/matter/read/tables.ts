import { csvParse } from 'd3-dsv'
import type { OfficeRow } from '../matter.ts'
import type { MatterProblem } from '../problem.ts'

const columns = [
  'id',
  'name',
  'district',
  'address',
  'phone',
  'longitude',
  'latitude',
  'hours',
  'capacity',
  'handles',
  'accessible',
] as const

/** Offices as a spreadsheet: one row each. */
export function readOffices(name: string, csv: string, problems: MatterProblem[]): readonly OfficeRow[] {
  const rows = csvParse(csv)
  for (const column of columns) {
    if (!rows.columns.includes(column)) {
      problems.push({
        file: name,
        line: 1,
        column: 1,
        message: `缺少一列 ${column} / column ${column} is missing`,
      })
    }
  }
  return rows.map((row, index) => {
    const line = index + 2
    const office = {
      id: row.id ?? '',
      name: row.name ?? '',
      district: row.district ?? '',
      address: row.address ?? '',
      phone: row.phone ?? '',
      longitude: Number(row.longitude),
      latitude: Number(row.latitude),
      hours: row.hours ?? '',
      capacity: Number(row.capacity),
      handles: (row.handles ?? '').split(/\s+/u).filter((situation) => situation !== ''),
      accessible: row.accessible ?? '',
    }
    for (const [column, value] of Object.entries(office)) {
      if (Number.isNaN(value)) {
        problems.push({
          file: name,
          line,
          column: 1,
          message: `${column} 应该是数字 / ${column} should be a number`,
        })
      }
    }
    return office
  })
}
