import { roundSeal } from '../draw/seal.ts'
import { listSheet, type Row } from '../form/list.ts'
import { label, sheet, title } from '../form/sheet.ts'
import type { Draft, Layouts } from '../paper.ts'
import { type DateStyle, someStyles } from '../value/day.ts'

export const certificateLayouts: Layouts = {
  'cert-table': table,
  'cert-card': twoBlocks,
  'cert-tag': tag,
  'cert-list': (draft) =>
    listSheet(draft, {
      titles: ['合格证', '电动自行车产品合格证', '电动自行车整车出厂合格证'],
      rows: rowsOf(draft, draft.look.random.pick(someStyles)),
      seal: draft.ink.value('manufacturer'),
    }),
}

type Labels = Readonly<Record<string, readonly string[]>>

const wordings: Labels = {
  certificateNo: ['产品合格证证书编号', '合格证编号', '证书编号'],
  vin: ['整车编码'],
  cccNo: ['CCC证书编号'],
  cccVersion: ['CCC证书版本号', 'CCC证书版本'],
  cccDate: ['CCC证书发证日期', '发证日期'],
  manufacturer: ['车辆制造商', '制造商', '生产企业'],
  factory: ['生产厂', '生产厂名称'],
  brandCn: ['车辆中文商标', '中文商标'],
  brandEn: ['车辆英文商标', '英文商标'],
  model: ['产品型号', '车辆型号'],
  motorNo: ['电动机编码', '电机编码'],
  dimensions: ['长×宽×高', '外形尺寸', '外形尺寸(长×宽×高)'],
  wheelbaseMm: ['前后轮中心距', '轮中心距'],
  massKg: ['整车质量', '装配完整的电动自行车的整车质量'],
  maxSpeedKmh: ['最高设计车速', '设计车速'],
  rangeKm: ['续行里程', '续驶里程'],
  color: ['车身颜色', '颜色'],
  manufactureDate: ['制造日期', '生产日期'],
  vinPosition: ['车架上整车编码的位置', '整车编码位置', '编码位置'],
  nameplatePosition: ['铭牌固定位置', '铭牌位置'],
  batteryType: ['电池类型', '蓄电池类型'],
  voltageV: ['标称电压'],
  capacityAh: ['容量', '电池容量'],
  motorPowerW: ['电动机额定连续输出功率', '电机额定功率', '电机功率'],
  standard: ['执行标准'],
  serviceYears: ['建议使用年限', '使用年限'],
}
const units: Readonly<Record<string, string>> = {
  dimensions: 'mm',
  wheelbaseMm: 'mm',
  massKg: 'kg',
  maxSpeedKmh: 'km/h',
  rangeKm: 'km',
  voltageV: 'V',
  capacityAh: 'Ah',
  motorPowerW: 'W',
  serviceYears: '年',
}

/** Every value with a label; units stand with the label or with the value. */
function rowsOf({ ink, look }: Draft, style: DateStyle, keys = Object.keys(wordings)): readonly Row[] {
  const withLabel = look.random.chance(0.5)
  const gap = look.random.pick(['', ' '])
  return keys.flatMap((key) => {
    const labels = wordings[key] ?? []
    const unit = units[key]
    if (!ink.has(key)) return []
    if (key.endsWith('Date')) return { labels, text: ink.date(key, style) }
    if (unit === undefined) return { labels, text: ink.print(key) }
    return withLabel
      ? { labels: labels.map((name) => `${name}(${unit})`), text: ink.print(key) }
      : { labels, text: ink.print(key, `${ink.value(key)}${gap}${unit}`) }
  })
}

/** A portrait page with one long table, a barcode and a code below. */
function table(draft: Draft): string {
  const { ink, look } = draft
  const joined = look.random.chance(0.5)
  const keys = Object.keys(wordings).filter((key) => !joined || !['voltageV', 'capacityAh'].includes(key))
  const rows = rowsOf(draft, look.random.pick(someStyles), keys)
  const battery = joined
    ? [{ labels: ['标称电压(V) / 容量(Ah)'], text: `${ink.print('voltageV')} / ${ink.print('capacityAh')}` }]
    : []
  const lines = [...rows, ...battery].map(
    ({ labels, text }) =>
      `<tr><td class="l" style="width:42%">${look.random.pick(labels)}</td><td>${text}</td></tr>`,
  )
  const seal = `<div class="at" style="left:${look.random.integer(35, 60)}%;top:${look.random.integer(25, 60)}%">${roundSeal(look.random, ink.value('manufacturer'), 150, '质量检验')}</div>`
  const body = `${title('电动自行车产品合格证')}<table class="ruled">${lines.join('')}</table>${seal}<div style="margin:20px 0">本产品经检验合格，准予出厂。　检验员：${look.random.integer(1, 40)}号</div>
    <div style="display:flex;justify-content:space-between;align-items:end"><div>${draft.barcode(430, 70)}<div class="c" style="letter-spacing:.3em">${ink.print('vin')}</div></div>${draft.qr(150)}</div>`
  return sheet(look, { width: 1000, css: `border:8px double ${look.accent};` }, body)
}

/** Landscape, two blocks of cells under a coloured bar, the frame number beside the code. */
function twoBlocks(draft: Draft): string {
  const { ink, look } = draft
  const keys = Object.keys(wordings).filter((key) => !['vin', 'standard'].includes(key))
  const rows = rowsOf(draft, look.random.pick(someStyles), keys)
  const cell = (row: Row | undefined) =>
    row
      ? `<td class="l" style="background:rgba(120,160,140,.14)">${look.random.pick(row.labels)}</td><td>${row.text}</td>`
      : '<td></td><td></td>'
  const half = Math.ceil(rows.length / 2)
  const pairs = Array.from(
    { length: half },
    (_, index) => `<tr>${cell(rows[2 * index])}${cell(rows[2 * index + 1])}</tr>`,
  )
  const bar = `<div style="background:${look.accent};color:#fff;display:flex;justify-content:space-between;align-items:center;padding:22px 50px"><b style="font-size:1.7em;letter-spacing:.3em">合格证</b><span>电动自行车整车出厂合格证明　执行标准 ${ink.print('standard')}</span></div>`
  const side = `<div style="width:230px;flex:none;text-align:center"><div style="width:200px;margin:auto">${draft.qr(200)}</div><div class="small">扫码核验</div><div style="margin:30px 0">${label('整车编码')}<br><b>${ink.print('vin')}</b></div>${roundSeal(look.random, ink.value('manufacturer'), 170, '质量检验章')}</div>`
  const body = `${bar}<div style="display:flex;gap:30px;padding:30px 50px"><table class="ruled" style="flex:1;font-size:.86em">${pairs.join('')}</table>${side}</div><div style="padding:0 50px">本车经检验符合强制性国家标准，准予出厂　　检验日期 ${ink.value('manufactureDate')}</div>`
  return sheet(look, { width: 1480, css: 'padding:0 0 50px;' }, body)
}

/** A narrow tag with a hole, as it hangs on the handlebar. */
function tag(draft: Draft): string {
  const { ink, look } = draft
  const { random } = look
  const style = random.pick(someStyles)
  const brands = { labels: ['商　　标'], text: `${ink.print('brandCn')}　${ink.print('brandEn')}` }
  const order = [
    'certificateNo',
    'vin',
    'cccNo',
    'cccDate',
    'manufacturer',
    'model',
    'motorNo',
    'motorPowerW',
    'batteryType',
    'voltageV',
    'capacityAh',
    'massKg',
    'dimensions',
    'wheelbaseMm',
    'maxSpeedKmh',
    'rangeKm',
    'color',
    'manufactureDate',
    'serviceYears',
  ]
  const rows = rowsOf(draft, style, order)
  const lines = [...rows.slice(0, 5), brands, ...rows.slice(5)].map(
    ({ labels, text }) =>
      `<div style="display:flex;gap:14px;padding:5px 0"><span class="l" style="width:9.5em;flex:none">${labels.at(-1)}</span><span style="flex:1;border-bottom:1px solid #999">${text}</span></div>`,
  )
  const places = `<div class="small">编码位置：${ink.print('vinPosition')}<br>铭牌位置：${ink.print('nameplatePosition')}<br>检验结论：合格<br>检验员：质检 ${random.integer(1, 40)}</div>`
  const body = `<div style="width:34px;height:34px;border-radius:50%;background:#444;margin:0 auto 18px"></div><div class="l c" style="font-size:1.8em;font-weight:700;letter-spacing:.3em">合格证</div><div class="l c small" style="letter-spacing:.2em">CERTIFICATE OF CONFORMITY</div>
    <div class="c" style="margin-bottom:16px">依据 ${ink.print('standard')}《电动自行车安全技术规范》</div>${lines.join('')}<div style="display:flex;justify-content:space-between;align-items:end;margin-top:18px"><div>${roundSeal(random, ink.value('manufacturer'), 140, '合格')}${places}</div>${draft.qr(250)}</div>`
  return sheet(look, { width: 760, css: 'border-radius:26px;' }, body)
}
