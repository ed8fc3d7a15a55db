const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

/** An amount in the capital characters of accounting (《会计基础工作规范》): `1050.30` is 壹仟零伍拾元叁角. */
export function writeCapitalAmount(amount: string): string {
  const [whole = '0', cents = ''] = amount.split('.')
  const [jiao = 0, fen = 0] = [...cents.padEnd(2, '0')].map(Number)
  const yuan = writeWhole(whole.replace(/^0+/u, ''))
  if (jiao === 0 && fen === 0) return `${yuan || '零'}元整`
  const small = `${jiao > 0 ? `${digits[jiao]}角` : ''}${fen > 0 ? `${digits[fen]}分` : ''}`
  if (yuan === '') return small
  return `${yuan}元${jiao === 0 ? '零' : ''}${small}`
}

function writeWhole(whole: string): string {
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0')
  const parts = padded.match(/.{4}/gu) ?? []
  let written = ''
  let gap = false
  for (const [index, part] of parts.entries()) {
    const text = writeGroup(part)
    if (text === '') {
      gap = gap || written !== ''
      continue
    }
    written +=
      (written !== '' && (gap || part.startsWith('0')) ? '零' : '') + text + groups[parts.length - 1 - index]
    gap = false
  }
  return written
}

/** Four digits; zeros between others are said once, those at the ends not at all. */
function writeGroup(part: string): string {
  const text = [...part].map((digit, index) =>
    digit === '0' ? '零' : `${digits[Number(digit)]}${places[3 - index]}`,
  )
  return text
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '')
}
