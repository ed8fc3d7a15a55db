/** Reads `/dossiers/abc` by `/dossiers/:dossier`; undefined when the address has another shape. */
export function findMatch(pattern: string, pathname: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/')
  const given = pathname.replace(/(?<=.)\/$/u, '').split('/')
  if (wanted.length !== given.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [place, part] of wanted.entries()) {
    const text = given[place] ?? ''
    if (part.startsWith(':')) parameters[part.slice(1)] = decode(text)
    else if (part !== text) return undefined
  }
  return parameters
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
