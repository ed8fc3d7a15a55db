import { companies } from '../people/companies.ts'

/**
 * What the two demo papers say. The values meet every rule for a new e-bike; the pictures are drawn from them
 * by `draw-papers.ts` and kept beside this file, so that nobody needs a browser to have them.
 */
export const certificatePaper = {
  certificateNo: 'YQ202610310008866',
  cccNo: '2026021119000186',
  cccVersion: 'A/1',
  cccDate: '2026-08-18',
  vin: '310199202611168',
  manufacturer: companies.maker.name,
  factory: companies.maker.name,
  brandCn: '云雀',
  brandEn: 'YUNQUE',
  model: 'TDT3101Z',
  motorNo: 'YQ3500K2610866',
  dimensions: '1580×430×1035',
  wheelbaseMm: '1180',
  massKg: '48.5',
  maxSpeedKmh: '25',
  rangeKm: '70',
  color: '薄荷绿',
  manufactureDate: '2026-10-31',
  vinPosition: '车架前管下方',
  nameplatePosition: '车架立管左侧',
  batteryType: '锂离子蓄电池',
  voltageV: '48',
  capacityAh: '24',
  motorPowerW: '400',
  standard: 'GB 17761-2024',
  serviceYears: '8',
} as const

/** A fully digital ordinary invoice 数电普票: 2,899.00 yuan, of which 13 % is tax. */
export const invoicePaper = {
  invoiceNo: '26312000000003101866',
  issueDate: '2026-11-16',
  buyerName: '林晓梅',
  seller: companies.dealer,
  sellerAddressPhone: '上海市徐汇区望鹤路28号 021-55550028',
  sellerBankAccount: '样本银行徐汇支行 6200000031010028',
  goodsName: '*非机动车*电动自行车',
  specModel: certificatePaper.model,
  unit: '辆',
  quantity: '1',
  unitPrice: '2565.48672566',
  netAmount: '2565.49',
  taxRate: '13%',
  taxAmount: '333.51',
  totalAmount: '2899.00',
  totalAmountCn: '贰仟捌佰玖拾玖圆整',
  vin: certificatePaper.vin,
  drawer: '蒋春生',
  qr: '01,32,,26312000000003101866,2899.00,20261116,,A1B2,',
} as const

/** The JSON form of the certificate's code. */
export const certificateQr = JSON.stringify({
  cphgzbh: certificatePaper.certificateNo,
  cccbh: certificatePaper.cccNo,
  zcbm: certificatePaper.vin,
  clzzs: certificatePaper.manufacturer,
  clpp: certificatePaper.brandCn,
  clxh: certificatePaper.model,
  djh: certificatePaper.motorNo,
  zbzl: certificatePaper.massKg,
  csys1: certificatePaper.color,
  csys2: '',
})
