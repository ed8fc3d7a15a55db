import { parseXml, XmlElement } from '@rgrove/parse-xml'

const largest = 8 * 1024 * 1024

/** The root of an XML file. Throws on what is no XML, too large, or brings its own entities. */
export function parseRoot(bytes: Buffer): XmlElement {
  if (bytes.length > largest) throw new Error('The XML is too large')
  const text = new TextDecoder().decode(bytes)
  if (text.includes('<!DOCTYPE')) throw new Error('Documents describe no types of their own')
  const { root } = parseXml(text)
  if (root === null) throw new Error('The XML is empty')
  return root
}

/** Names are compared without their prefix: producers write `ofd:Page` and `Page`. */
export function nameOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  const children = element.children.filter((child) => child instanceof XmlElement)
  return name === undefined ? children : children.filter((child) => nameOf(child) === name)
}

/** The elements at the end of a path of names, in the order of the document. */
export function listAt(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  return path.reduce<XmlElement[]>(
    (found, name) => found.flatMap((each) => childrenOf(each, name)),
    [element],
  )
}

export function textAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  return listAt(element, ...path)[0]?.text.trim()
}

/** Numbers in a row, as boxes and matrices are written; what is no number is left out. */
export function numbersIn(text: string | undefined): number[] {
  return (text ?? '').trim().split(/\s+/u).filter(Boolean).map(Number).filter(Number.isFinite)
}
