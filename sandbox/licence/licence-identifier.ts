const prefix = '1.2.156.3005.2'
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export type LicenceParts = {
  /** 证照类型代码: credit code of the authority that defines the type, and three digits. */
  readonly typeCode: string
  /** 颁发机构代码: credit code of the issuing authority. */
  readonly issuer: string
  readonly serial: string
  /** 版本号, three digits. */
  readonly version: string
}

/** A licence identifier 证照标识 with its check character (GB/T 36904-2018). */
export function makeLicenceIdentifier({ typeCode, issuer, serial, version }: LicenceParts): string {
  const parts = [typeCode, issuer, serial, version]
  return [prefix, ...parts, checkCharacter(parts.join(''))].join('.')
}

/** Whether the identifier has the prefix, five parts and the right check character. */
export function isLicenceIdentifier(identifier: string): boolean {
  if (!identifier.startsWith(`${prefix}.`)) return false
  const parts = identifier.slice(prefix.length + 1).split('.')
  return parts.length === 5 && checkCharacter(parts.slice(0, 4).join('')) === parts[4]
}

/** ISO 7064 MOD 37,36 over the characters of the four parts. */
function checkCharacter(characters: string): string {
  let product = 36
  for (const character of characters) {
    product = (product + alphabet.indexOf(character)) % 36 || 36
    product = (product * 2) % 37
  }
  return alphabet.charAt((37 - product) % 36)
}
