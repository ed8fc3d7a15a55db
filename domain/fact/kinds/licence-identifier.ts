import { accept, refuse, tidy, type ValueKind } from '../kind.ts'

const prefix = '1.2.156.3005.2.'
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * 证照标识: the object identifier of e-licences, type code (21), code of the issuer (18), serial, version (3) and check
 * character, joined by dots (GB/T 36904-2018).
 */
export const licenceIdentifier: ValueKind = {
  id: 'licence-identifier',
  type: 'text',
  parse(typed) {
    const compact = tidy(typed).toUpperCase()
    if (!compact.startsWith(prefix)) {
      return refuse('证照标识以 1.2.156.3005.2 开头', 'A licence identifier begins with 1.2.156.3005.2')
    }
    return isLicenceIdentifier(compact)
      ? accept(compact)
      : refuse(
          '证照标识的校验位不对，请核对有没有输错',
          'The check character does not fit; please look again',
        )
  },
  format: (value) => String(value ?? ''),
}

/** Whether it has its five parts and the last one is the check character of the others (ISO 7064 MOD 37,36). */
export function isLicenceIdentifier(identifier: string): boolean {
  if (!identifier.startsWith(prefix)) return false
  const [type = '', issuer = '', serial = '', version = '', check, ...more] = identifier
    .slice(prefix.length)
    .split('.')
  const isShaped =
    /^[0-9A-Z]{21}$/u.test(type) &&
    /^[0-9A-Z]{18}$/u.test(issuer) &&
    /^[0-9A-Z]+$/u.test(serial) &&
    /^\d{3}$/u.test(version)
  return isShaped && more.length === 0 && check === checkCharacter(type + issuer + serial + version)
}

function checkCharacter(characters: string): string {
  const product = [...characters].reduce((before, character) => {
    const sum = (before + alphabet.indexOf(character)) % 36 || 36
    return (sum * 2) % 37
  }, 36)
  return alphabet.charAt((37 - product) % 36)
}
