import { renderSVG } from 'uqr'
import { type Html, html } from '../page/html.ts'
import { certificateQr, certificatePaper as paper } from './papers.ts'

/** The certificate of conformity 合格证 of the demo e-bike, as the maker prints it. */
export function certificateSheet(): Html {
  return html`<article class="sheet certificate">
    <h1>电动自行车产品合格证</h1>
    <table>${rows.map(([label, value]) => html`<tr><th>${label}</th><td>${value}</td></tr>`)}</table>
    <footer>
      <div><p>本产品经检验合格，准予出厂。</p><p>检验员：03号</p>
        <p class="seal round">样张<br>检验专用</p></div>
      <div class="code">${{ html: renderSVG(certificateQr, { border: 2, ecc: 'M' }) }}<p>扫码查询整车编码</p></div>
    </footer>
    <p class="sample">样张 仅供试用</p>
  </article>`
}

const rows: readonly (readonly [string, string])[] = [
  ['产品合格证证书编号', paper.certificateNo],
  ['车辆制造商', paper.manufacturer],
  ['生产厂名称', paper.factory],
  ['车辆中文商标', paper.brandCn],
  ['车辆英文商标', paper.brandEn],
  ['产品型号', paper.model],
  ['整车编码', paper.vin],
  ['CCC证书编号', paper.cccNo],
  ['CCC证书版本号', paper.cccVersion],
  ['CCC证书发证日期', paper.cccDate],
  ['电动机编码', paper.motorNo],
  ['电动机额定连续输出功率(W)', paper.motorPowerW],
  ['长×宽×高(mm×mm×mm)', paper.dimensions],
  ['前后轮中心距(mm)', paper.wheelbaseMm],
  ['装配完整的电动自行车的整车质量(kg)', paper.massKg],
  ['最高设计车速(km/h)', paper.maxSpeedKmh],
  ['续行里程(km)', paper.rangeKm],
  ['电池类型', paper.batteryType],
  ['标称电压(V)', paper.voltageV],
  ['容量(Ah)', paper.capacityAh],
  ['车身颜色', paper.color],
  ['制造日期', paper.manufactureDate],
  ['车架上整车编码的位置', paper.vinPosition],
  ['铭牌固定位置', paper.nameplatePosition],
  ['执行标准', paper.standard],
  ['建议使用年限(年)', paper.serviceYears],
]
