/** Whether a text is a JSON pointer (RFC 6901), such as `/data/XM`. */
export function isPointer(text: string): boolean {
  return /^(\/([^~/]|~[01])*)*$/u.test(text)
}

/** What a JSON pointer (RFC 6901) leads to, or undefined when there is nothing. */
export function followPointer(document: unknown, pointer: string): unknown {
  return makePointer(pointer)(document)
}

/** A pointer to be followed in many documents. */
export function makePointer(pointer: string): (document: unknown) => unknown {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return (document) => {
    let at = document
    for (const key of keys) {
      if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
      at = (at as Readonly<Record<string, unknown>>)[key]
    }
    return at
  }
}
