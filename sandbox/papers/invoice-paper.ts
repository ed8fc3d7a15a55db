import { renderSVG } from 'uqr'
import { type Html, html } from '../page/html.ts'
import { invoicePaper as paper } from './papers.ts'

/** The fully digital ordinary invoice 数电普票 for the demo e-bike. */
export function invoiceSheet(): Html {
  const [year, month, day] = paper.issueDate.split('-')
  return html`<article class="sheet invoice">
    <header>
      <div class="code">${{ html: renderSVG(paper.qr, { border: 2, ecc: 'M' }) }}</div>
      <h1>电子发票（普通发票）</h1>
      <p>发票号码：${paper.invoiceNo}<br>开票日期：${year}年${month}月${day}日</p>
    </header>
    <p class="seal oval">样张<br>发票监制</p>
    <div class="box parties">
      <h2>购买方信息</h2><p>名称：${paper.buyerName}<br>统一社会信用代码/纳税人识别号：</p>
      <h2>销售方信息</h2><p>名称：${paper.seller.name}<br>统一社会信用代码/纳税人识别号：${paper.seller.uscc}</p>
    </div>
    <table class="box goods">
      <tr>${headings.map((heading) => html`<th>${heading}</th>`)}</tr>
      <tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
      <tr class="sum"><td>合　　计</td><td colspan="4"></td><td>¥${paper.netAmount}</td><td></td><td>¥${paper.taxAmount}</td></tr>
    </table>
    <div class="box total"><span>价税合计（大写）</span><b>${paper.totalAmountCn}</b><b>（小写）¥${paper.totalAmount}</b></div>
    <div class="box notes"><h2>备注</h2><p>整车编码：${paper.vin}<br>销售方地址、电话：${paper.sellerAddressPhone}<br>
      销方开户银行及账号：${paper.sellerBankAccount}</p></div>
    <p>开票人：${paper.drawer}</p>
    <p class="sample">样张 仅供试用</p>
  </article>`
}

const headings = ['项目名称', '规格型号', '单位', '数量', '单价', '金额', '税率/征收率', '税额'] as const

const cells = [
  paper.goodsName,
  paper.specModel,
  paper.unit,
  paper.quantity,
  paper.unitPrice,
  paper.netAmount,
  paper.taxRate,
  paper.taxAmount,
] as const
