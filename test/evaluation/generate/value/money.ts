const numerals = [...'零壹贰叁肆伍陆柒捌玖']
const units = [
  [1000, '仟'],
  [100, '佰'],
  [10, '拾'],
  [1, ''],
] as const

export function yuan(cents: number): string {
  return (cents / 100).toFixed(2)
}

/** An amount below ten thousand yuan in capitals (大写). */
export function capitalAmount(cents: number, word: string): string {
  const text = capitalWhole(Math.floor(cents / 100))
  const [jiao, fen] = [Math.floor((cents % 100) / 10), cents % 10]
  if (jiao === 0 && fen === 0) return `${text}${word}整`
  const small = fen === 0 ? '' : `${numerals[fen]}分`
  return `${text}${word}${jiao === 0 ? '零' : `${numerals[jiao]}角`}${small}`
}

function capitalWhole(whole: number): string {
  let text = ''
  let gap = false
  for (const [unit, name] of units) {
    const digit = Math.floor(whole / unit) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    text += `${gap ? '零' : ''}${numerals[digit]}${name}`
    gap = false
  }
  return text
}
