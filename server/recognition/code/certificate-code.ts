/** What the code of a certificate says, by field. */
export type CertificateCode = Readonly<Record<string, string>>

/** The JSON form's keys and the fields they fill; csys1 and csys2 are the two colours. */
const keys = {
  cphgzbh: 'certificateNo',
  cccbh: 'cccNo',
  zcbm: 'vin',
  clzzs: 'manufacturer',
  clpp: 'brandCn',
  clxh: 'model',
  djh: 'motorNo',
  zbzl: 'massKg',
} as const

/**
 * Reads the code of an e-bike certificate in its three forms: the bare 15-digit vehicle code, an address that holds
 * it, or JSON with the register's keys. Anything else is no certificate's code.
 */
export function parseCertificateCode(payload: string): CertificateCode | undefined {
  const text = payload.trim()
  if (/^\d{15}$/.test(text)) return { vin: text }
  if (text.startsWith('{')) return parseJson(text)
  const vin = /(?<!\d)\d{15}(?!\d)/.exec(text)?.[0]
  return /^https?:\/\//i.test(text) && vin !== undefined ? { vin } : undefined
}

function parseJson(text: string): CertificateCode | undefined {
  const content = asObject(text)
  if (content === undefined) return undefined
  const value = (key: string) => String(content[key] ?? '').trim()
  const fields = Object.entries(keys).map(([key, field]) => [field, value(key)] as const)
  const color = [value('csys1'), value('csys2')].filter((part) => part !== '').join('/')
  const filled = [...fields, ['color', color] as const].filter(([, part]) => part !== '')
  return filled.length === 0 ? undefined : Object.fromEntries(filled)
}

function asObject(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
