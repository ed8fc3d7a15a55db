import type { Random } from './random.ts'
import type { Item, Sheet } from './sheet.ts'
import * as make from './values.ts'

type SheetMaker = (random: Random) => Sheet

function item(labels: readonly string[], text: string, key: string, value = text): Item {
  return { labels, text, fields: { [key]: value } }
}

interface Person {
  readonly name: string
  readonly sex: '男' | '女'
  readonly birth: string
  readonly id: string
}

function person(random: Random): Person {
  const sex = random.pick(['男', '女'] as const)
  const birth = make.day(random, 1955, 2006)
  return { name: make.personName(random), sex, birth, id: make.identityNumber(random, birth, sex) }
}

const nations = ['汉', '汉', '汉', '回', '满', '壮', '蒙古', '朝鲜', '土家', '维吾尔']

export const idCard: SheetMaker = (random) => {
  const { name, sex, birth, id } = person(random)
  const from = make.day(random, 2010, 2024)
  const to = `${Number(from.slice(0, 4)) + 20}${from.slice(4)}`
  const dots = (value: string) => value.replaceAll('-', '.')
  const issuer = `上海市公安局${make.district(random).replace(/区$|新区$/, '')}分局`
  return {
    kind: 'id-card',
    title: '居民身份证',
    items: [
      item(['姓名', '姓　名'], name, 'name'),
      item(['性别', '性　别'], sex, 'sex'),
      item(['民族', '民　族'], random.pick(nations), 'ethnicity'),
      item(
        ['出生', '出生日期'],
        make.printedDate(birth, 3).replace(/(\d+)/g, ' $1 ').trim(),
        'birthDate',
        birth,
      ),
      item(['住址', '住　址'], make.address(random), 'address'),
      item(['公民身份号码'], id, 'idNumber'),
      item(['签发机关'], issuer, 'issuer'),
      { labels: ['有效期限'], text: `${dots(from)}-${dots(to)}`, fields: { validFrom: from, validTo: to } },
    ],
  }
}

export const certificate: SheetMaker = (random) => {
  const [chinese, latin] = make.brand(random)
  const model = `TD${random.pick(['R', 'T', 'L', 'P', 'N'])}${random.digits(random.integer(3, 4))}${random.pick(['Z', 'ZA', '-2Z', '-14Z'])}`
  const vin = `1${random.digits(14)}`
  const made = make.day(random, 2025, 2026)
  const ccc = `2026${random.pick(['01', '02', '10'])}1119${random.digits(6)}`
  const serial = `HG2026${random.digits(8)}`
  const motor = `${random.pick(['XW', 'QS', 'BF', 'JY'])}${random.digits(4)}${random.pick(['Y', 'RB', 'D', 'LG'])}${random.digits(6)}`
  const maker = make.company(random)
  const style = random.integer(0, 4)
  const mass = `${random.integer(38, 62)}.${random.integer(0, 9)}`
  const [volts, amps] = [random.pick(['36', '48', '60', '72']), String(random.integer(10, 32))]
  const size = `${random.integer(1400, 1800)}×${random.integer(380, 450)}×${random.integer(980, 1100)}`
  const cccDay = make.day(random, 2024, 2025)
  const json = {
    cphgzbh: serial,
    cccbh: ccc,
    zcbm: vin,
    clzzs: maker,
    clpp: chinese,
    clxh: model,
    djh: motor,
    zbzl: mass,
    csys1: '珍珠白',
    csys2: '',
  }
  const measure = (labels: readonly string[], unit: string, value: string, key: string) =>
    random.chance(0.5)
      ? item(
          labels.map((label) => `${label}(${unit})`),
          value,
          key,
        )
      : item(labels, `${value}${random.pick(['', ' '])}${unit}`, key, value)
  return {
    kind: 'certificate',
    title: random.pick(['合格证', '电动自行车产品合格证', '电动自行车整车出厂合格证']),
    seal: maker,
    code: random.pick([vin, `https://hgz.example.cn/q?c=${vin}&n=${serial}`, JSON.stringify(json)]),
    items: [
      item(['产品合格证证书编号', '合格证编号', '证书编号'], serial, 'certificateNo'),
      item(['整车编码'], vin, 'vin'),
      item(['CCC证书编号'], ccc, 'cccNo'),
      item(['CCC证书版本号'], random.pick(['A/0', 'A/1', 'B/0']), 'cccVersion'),
      item(['CCC证书发证日期', '发证日期'], make.printedDate(cccDay, style), 'cccDate', cccDay),
      item(['车辆制造商', '制造商', '生产企业'], maker, 'manufacturer'),
      item(['生产厂'], make.company(random), 'factory'),
      item(['车辆中文商标', '中文商标'], chinese, 'brandCn'),
      item(['车辆英文商标', '英文商标'], latin, 'brandEn'),
      item(['产品型号', '车辆型号'], model, 'model'),
      item(['电动机编码', '电机编码'], motor, 'motorNo'),
      measure(['长×宽×高', '外形尺寸'], 'mm', size, 'dimensions'),
      measure(['前后轮中心距', '轮中心距'], 'mm', String(random.integer(1000, 1250)), 'wheelbaseMm'),
      measure(['整车质量', '装配完整的电动自行车的整车质量'], 'kg', mass, 'massKg'),
      measure(['最高设计车速', '设计车速'], 'km/h', '25', 'maxSpeedKmh'),
      measure(['续行里程'], 'km', String(random.integer(40, 110)), 'rangeKm'),
      item(['车身颜色', '颜色'], random.pick(['珍珠白', '抹茶绿', '樱花粉/雾霾蓝', '曜石黑']), 'color'),
      item(['制造日期', '生产日期'], make.printedDate(made, style), 'manufactureDate', made),
      item(
        ['车架上整车编码的位置', '整车编码位置'],
        random.pick(['车架前管下方', '鞍管前部', '车架立管右侧']),
        'vinPosition',
      ),
      item(['铭牌固定位置', '铭牌位置'], random.pick(['车架前管正面', '鞍座下方车架']), 'nameplatePosition'),
      item(
        ['电池类型', '蓄电池类型'],
        random.pick(['铅酸蓄电池', '锂离子蓄电池', '磷酸铁锂蓄电池', '钠离子电池']),
        'batteryType',
      ),
      measure(['标称电压'], 'V', volts, 'voltageV'),
      measure(['容量', '电池容量'], 'Ah', amps, 'capacityAh'),
      measure(
        ['电动机额定连续输出功率', '电机额定功率', '电机功率'],
        'W',
        random.pick(['250', '350', '400']),
        'motorPowerW',
      ),
      item(
        ['执行标准'],
        random.pick(['GB 17761-2024', 'GB 17761-2018', 'GB17761-2024']),
        'standard',
        'GB 17761-2024',
      ),
      measure(['建议使用年限', '使用年限'], '年', String(random.integer(4, 9)), 'serviceYears'),
    ].map((entry) =>
      entry.fields.standard === undefined ? entry : { ...entry, fields: { standard: entry.text } },
    ),
  }
}

export const businessLicence: SheetMaker = (random) => {
  const code = make.creditCode(random)
  const [founded, issued] = [make.day(random, 2005, 2023), make.day(random, 2024, 2026)]
  const style = random.pick([0, 3])
  const registrar = `上海市${make.district(random)}市场监督管理局`
  return {
    kind: 'business-licence',
    title: '营业执照',
    seal: registrar,
    ...(random.chance(0.5) ? { code: `https://www.example.cn/gsxt/index.html?uniscid=${code}` } : {}),
    items: [
      item(['统一社会信用代码'], code, 'uscc'),
      item(['名称', '名　　称'], make.company(random), 'name'),
      item(
        ['类型', '类　　型'],
        random.pick(['有限责任公司', '有限责任公司（自然人独资）', '个体工商户']),
        'companyType',
      ),
      item(['法定代表人'], make.personName(random), 'legalRep'),
      item(['注册资本'], random.pick(['叁仟贰佰万元整', '壹佰万元整', '伍拾万元整']), 'registeredCapital'),
      item(['成立日期'], make.printedDate(founded, style), 'establishDate', founded),
      item(['住所', '住　　所', '经营场所'], make.address(random), 'address'),
      item(
        ['经营范围'],
        '一般项目：电动自行车销售；自行车及零配件批发；自行车修理；家用电器销售；日用百货销售。',
        'businessScope',
      ),
      item(['登记机关'], registrar, 'registrar'),
      item(['核准日期', '发照日期'], make.printedDate(issued, style), 'issueDate', issued),
    ],
  }
}

export const residencePermit: SheetMaker = (random) => {
  const { name, sex, birth, id } = person(random)
  const from = make.day(random, 2025, 2026)
  const to = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
  const style = random.pick([0, 1, 2])
  return {
    kind: 'residence-permit',
    title: '上海市居住证',
    items: [
      item(['姓名', '姓　名'], name, 'name'),
      item(['性别'], sex, 'sex'),
      item(['民族'], random.pick(nations), 'ethnicity'),
      item(['出生日期', '出生'], make.printedDate(birth, style), 'birthDate', birth),
      item(['户籍地址'], make.address(random), 'householdAddress'),
      item(['居住地址'], make.address(random), 'residenceAddress'),
      item(['公民身份号码'], id, 'idNumber'),
      item(['证号', '证　　号'], `J${random.digits(9)}`, 'permitNo'),
      item(['签发机关'], '上海市公安局浦东分局', 'issuer'),
      item(['签发日期'], make.printedDate(from, style), 'issueDate', from),
      {
        labels: ['有效期限'],
        text: `${make.printedDate(from, style)}${random.pick(['-', ' 至 '])}${make.printedDate(to, style)}`,
        fields: { validFrom: from, validTo: to },
      },
    ],
  }
}

export const receipt: SheetMaker = (random) => {
  const cents = random.integer(90_000, 599_999)
  const paid = make.day(random, 2026, 2026)
  return {
    kind: 'receipt',
    title: random.pick(['收款收据', '收据']),
    seal: '财务专用章',
    items: [
      item(['编号', 'No', '收据编号'], random.digits(7), 'receiptNo'),
      item(['日期', '收款日期'], make.printedDate(paid, 0), 'issueDate', paid),
      item(['交款人', '今收到', '交款单位'], make.personName(random), 'buyerName'),
      item(['事由', '收款事由', '摘要'], '电动自行车一辆', 'goodsName'),
      item(['金额（大写）', '人民币（大写）'], make.capitalAmount(cents, '元'), 'totalAmountCn'),
      item(['金额（小写）', '小写'], `¥${(cents / 100).toFixed(2)}`, 'totalAmount', (cents / 100).toFixed(2)),
      item(['收款单位'], make.company(random), 'sellerName'),
      item(['经手人'], make.personName(random), 'drawer'),
    ],
  }
}
