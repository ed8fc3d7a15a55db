import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import type { NumberRange } from './number-range.ts'

/**
 * The ranges of a folder of CSV files with the columns `series,office,prefix,width,first,last`. Throws with file and
 * line when one can't be read.
 */
export async function readNumberRanges(
  district: string,
  folder = join(import.meta.dirname, '../../../numbers'),
): Promise<readonly NumberRange[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()
  const files = names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') }))
  return (await Promise.all(files)).flatMap(({ name, text }) =>
    csvParse(text.replace(/^\uFEFF/u, '')).map((row, index) =>
      readRange(district, row, `${name}:${index + 2}`),
    ),
  )
}

function readRange(
  district: string,
  row: Readonly<Record<string, string | undefined>>,
  place: string,
): NumberRange {
  const { series, office, prefix } = row
  const [width = 0, first = 0, last = 0] = [row.width, row.first, row.last].map(Number)
  const isRange = [width, first, last].every(Number.isSafeInteger) && first <= last && width <= 18
  if (!series || !office || prefix === undefined || !isRange || String(last).length > width) {
    throw new Error(
      `${place} 号段应写 series,office,prefix,width,first,last，例如 normal,huangpu,沪A·D,5,1,5000 · ` +
        'write a range as series,office,prefix,width,first,last',
    )
  }
  return { district, series, office, prefix, width, first, last }
}
