import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseCalendar, type WorkCalendar } from '#calendar'

/** The State Council calendar from its files, one a year. Throws with every problem when a file is damaged. */
export async function readCalendarFolder(
  folder = join(import.meta.dirname, '../../calendar'),
): Promise<WorkCalendar> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()
  const files = names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') }))
  const { calendar, problems } = parseCalendar(await Promise.all(files))
  if (problems.length === 0) return calendar
  const list = problems.map(({ file, line, message }) => `${file}:${line} ${message.zh} · ${message.en}`)
  throw new Error(`The calendar has problems:\n${list.join('\n')}`)
}
