import type { Content } from '../paper.ts'
import type { Random } from '../random.ts'
import { type Bike, bike } from '../value/bike.ts'

/** 电动自行车合格证; its code is the bare vin, an address with it, or JSON. */
export function inventCertificate(random: Random, today: string, sold: Bike = bike(random, today)): Content {
  const positions = ['车架前管下方', '鞍管前部', '车架立管右侧', '车架立管左侧', '后平叉右侧', '车架五通下方']
  const plates = ['车架前管正面', '鞍座下方车架', '车架立管左侧', '后挡泥板支架']
  const fields = {
    certificateNo: sold.certificateNo,
    cccNo: sold.cccNo,
    cccVersion: random.pick(['A/0', 'A/1', 'B/0', '02', '01', 'V1.0']),
    cccDate: sold.cccDate,
    vin: sold.vin,
    manufacturer: sold.maker,
    factory: sold.factory,
    brandCn: sold.brand.chinese,
    brandEn: sold.brand.latin,
    model: sold.model,
    motorNo: sold.motorNo,
    dimensions: `${random.integer(1400, 1800)}×${random.integer(380, 450)}×${random.integer(980, 1100)}`,
    wheelbaseMm: String(random.integer(1000, 1250)),
    massKg: sold.mass,
    maxSpeedKmh: sold.speed,
    rangeKm: String(random.integer(40, 110)),
    color: sold.color,
    manufactureDate: sold.made,
    vinPosition: random.pick(positions),
    nameplatePosition: random.pick(plates),
    batteryType: sold.battery,
    voltageV: sold.voltage,
    capacityAh: String(random.integer(10, 32)),
    motorPowerW: sold.power,
    standard: sold.standard,
    ...(sold.standard.endsWith('2024') ? { serviceYears: String(random.integer(4, 9)) } : {}),
  }
  return { kind: 'certificate', fields, qr: codeOf(random, sold), barcode: sold.vin }
}

function codeOf(random: Random, sold: Bike): string {
  const [first, second = ''] = sold.color.split('/')
  return random.pick([
    sold.vin,
    `https://hgz.example.cn/q?c=${sold.vin}&n=${sold.certificateNo}`,
    `https://m.example.com.cn/h5/cert/index.html?id=${sold.vin}`,
    JSON.stringify({
      cphgzbh: sold.certificateNo,
      cccbh: sold.cccNo,
      zcbm: sold.vin,
      clzzs: sold.maker,
      clpp: sold.brand.chinese,
      clxh: sold.model,
      djh: sold.motorNo,
      zbzl: sold.mass,
      csys1: first,
      csys2: second,
    }),
  ])
}
