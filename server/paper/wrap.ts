// Signs that never begin a line, and signs that never end one (GB/T 15834).
const noStart = /^[，。、；：？！）》」』”’…—～·%‰℃,.;:?!)\]}]/u
const noEnd = /[（《「『“‘([{]$/u

/**
 * Breaks a text into lines no wider than `width`: between any two Chinese characters, never inside a Latin word
 * unless the word alone is too wide, never before a closing or after an opening sign.
 */
export function wrap(text: string, width: number, widthOf: (part: string) => number): readonly string[] {
  const lines: string[] = []
  for (const piece of listPieces(text)) {
    const line = lines.at(-1)
    if (line !== undefined && widthOf((line + piece).trimEnd()) <= width)
      lines[lines.length - 1] = line + piece
    else lines.push(...cutPiece(piece.trimStart(), width, widthOf))
  }
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '')
}

/** What may not be parted: a Latin word with its blanks, or a Chinese character with the signs that cling to it. */
function listPieces(text: string): readonly string[] {
  const pieces: string[] = []
  for (const part of text.match(/[\u0021-\u02FF]+\s*|\s+|./gsu) ?? []) {
    const last = pieces.at(-1)
    if (last !== undefined && (noStart.test(part) || noEnd.test(last)))
      pieces[pieces.length - 1] = last + part
    else pieces.push(part)
  }
  return pieces
}

function cutPiece(piece: string, width: number, widthOf: (part: string) => number): readonly string[] {
  const lines = ['']
  for (const character of piece) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && widthOf(line + character) > width) lines.push(character)
    else lines[lines.length - 1] = line + character
  }
  return lines
}
