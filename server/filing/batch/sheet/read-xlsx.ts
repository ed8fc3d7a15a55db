import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { Refusal } from '#dossier'
import { type Archive, openArchive } from '#gate'
import { type Cell, notASheet, type Sheet } from './cell.ts'

/** Reads the first sheet of an Office Open XML workbook (ECMA-376): its values, never its formulas. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  const archive = await openArchive(bytes)
  const path = await findFirstSheet(archive)
  const sheet = path === undefined ? undefined : await readPart(archive, path)
  if (!sheet) throw notASheet()
  const strings = (await readPart(archive, 'xl/sharedStrings.xml'))?.map('si', readTexts) ?? []
  return fillGaps(sheet.find('row').map((row) => readRow(row, strings)))
}

async function findFirstSheet(archive: Archive): Promise<string | undefined> {
  const [workbook, relations] = await Promise.all([
    readPart(archive, 'xl/workbook.xml'),
    readPart(archive, 'xl/_rels/workbook.xml.rels'),
  ])
  const id = workbook?.find('sheet')[0]?.attributes['r:id']
  const target = relations?.find('Relationship').find(({ attributes }) => attributes.Id === id)
    ?.attributes.Target
  if (target === undefined) return undefined
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** One XML part of the package, and how to look for elements in it. */
interface Part {
  find(name: string): readonly XmlElement[]
  map<T>(name: string, read: (element: XmlElement) => T): readonly T[]
}

async function readPart(archive: Archive, name: string): Promise<Part | undefined> {
  const bytes = await archive.read(name)
  if (!bytes) return undefined
  try {
    const { root } = parseXml(bytes.toString('utf8'))
    const find = (wanted: string) => (root ? listElements(root, wanted) : [])
    return { find, map: (wanted, read) => find(wanted).map(read) }
  } catch {
    throw new Refusal('invalid', notASheet().detail)
  }
}

function listElements(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const open: XmlElement[] = [element]
  for (let next = open.pop(); next; next = open.pop()) {
    if (localName(next) === name) found.push(next)
    open.push(...next.children.filter((child) => child instanceof XmlElement).toReversed())
  }
  return found
}

/** `x:row` is a row as well. */
function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

/** What is read aloud of a text, without the hints for its pronunciation (`rPh`). */
function readTexts(element: XmlElement): string {
  return element.children
    .filter((child) => child instanceof XmlElement)
    .filter((child) => localName(child) !== 'rPh')
    .map((child) => (localName(child) === 't' ? child.text : readTexts(child)))
    .join('')
}

interface Row {
  readonly number: number | undefined
  readonly cells: readonly Cell[]
}

function readRow(row: XmlElement, strings: readonly string[]): Row {
  const cells: Cell[] = []
  for (const element of listElements(row, 'c')) {
    const place = placeOf(element.attributes.r) ?? cells.length
    // A place far out of any sheet is an attack, not a cell.
    if (place < mostColumns) cells[place] = readCell(element, strings)
  }
  const { r } = row.attributes
  return {
    number: r === undefined ? undefined : Number(r),
    cells: Array.from(cells, (cell) => cell ?? empty),
  }
}

const mostColumns = 256
const empty: Cell = { text: '', isNumber: false }

/** `B7` is the second column: 1. */
function placeOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function readCell(element: XmlElement, strings: readonly string[]): Cell {
  const { t: type } = element.attributes
  const value = listElements(element, 'v')[0]?.text ?? ''
  if (type === 's') return { text: strings[Number(value)] ?? '', isNumber: false }
  if (type === 'inlineStr')
    return { text: listElements(element, 'is').map(readTexts).join(''), isNumber: false }
  return { text: value, isNumber: (type === undefined || type === 'n') && value !== '' }
}

/** Empty rows are left out of the file; here each row stands where it stands in the sheet. */
function fillGaps(rows: readonly Row[]): Sheet {
  const sheet: (readonly Cell[])[] = []
  for (const { number, cells } of rows) {
    const place = number !== undefined && number >= 1 && number <= mostPlaces ? number - 1 : sheet.length
    sheet[place] = cells
  }
  return Array.from(sheet, (row) => row ?? [])
}

const mostPlaces = 5_000
