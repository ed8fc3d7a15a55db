import { asList, asObject, asText, type Loose, pick } from './loose.ts'

/** The record of the certificate: one with several categories, or several certificates of one person. */
export function describeCertificate(row: Loose): unknown {
  const certificates = asList(pick(row, 'certificate', 'certificates')).map(asObject)
  const [first = {}] = certificates
  const credit = asObject(row.credit)
  return {
    zjh: asText(pick(first, 'idNo', 'idNumber')),
    lb: certificates.flatMap(listCategories),
    fjlb: certificates
      .flatMap(({ extra }) => asList(extra))
      .flatMap((item) => (asText(item) ? [{ lb: asText(item) }] : [])),
    zt: asText(first.status),
    yxqz: asText(first.validTo),
    fwdw: asText(row.oldUnit),
    cxdj: asText(credit.grade),
    jxjy: typeof credit.continuingEducationDone === 'boolean' ? credit.continuingEducationDone : null,
  }
}

const codes: Readonly<Record<string, string>> = {
  驾驶员: 'DRV',
  押运员: 'ESC',
  押运人员: 'ESC',
  装卸管理人员: 'LOAD',
}

/** `category: "DRV"`, `category: ["DRV", "ESC"]`, `categories: [{ category, vehicleClass }]`. */
function listCategories(certificate: Loose): readonly unknown[] {
  return asList(pick(certificate, 'categories', 'category')).flatMap((item) => {
    const entry = asObject(item)
    const names = (asText(item) ?? asText(pick(entry, 'category', 'code')) ?? '').split(/[,，、/+\s]+/u)
    return names
      .filter((name) => name !== '')
      .map((name) => {
        const code = codes[name] ?? name
        const vehicle = asText(pick(entry, 'vehicleClass') ?? certificate.vehicleClass)
        return { lbm: code, zjcx: code === 'DRV' ? vehicle : null }
      })
  })
}
