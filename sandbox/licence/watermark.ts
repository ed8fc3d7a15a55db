import { html } from '../page/html.ts'
import type { Licence } from '../records.ts'
import { getLicenceType } from './licence-type.ts'

const daysOfUse = 30
const dayMs = 86_400_000

/** The words across a copy that was handed out: by whom, for what, and until when (国办函〔2016〕108号). */
export function watermarkOf({ typeName }: Licence, purpose: string, now: Date): string {
  const until = new Date(now.getTime() + daysOfUse * dayMs).toISOString().slice(0, 10)
  return `此件由${getLicenceType(typeName).issuer}提供，仅供办理“${purpose}”使用，有效期至${until}`
}

/** A picture of the face with the watermark across it, as SVG. */
export function drawFace(licence: Licence, watermark: string): string {
  const { typeName, identifier, face, validFrom, validTo } = licence
  const lines = [...Object.entries(face), ['有效期', `${validFrom} 至 ${validTo ?? '长期'}`]]
  const marks = [180, 330, 480].map(
    (y) => html`<text x="400" y="${y}" transform="rotate(-14 400 ${y})" class="mark">${watermark}</text>`,
  )
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">
<style>text { font: 20px 'Noto Sans SC Variable', 'Noto Sans SC', sans-serif } .title { font-size: 30px }
.mark { fill: #c00; opacity: 0.25; font-size: 16px } .number { font-size: 15px } .title, .mark { text-anchor: middle }</style>
<rect width="800" height="600" fill="#fff" stroke="#888" stroke-width="4"/>
<text x="400" y="70" class="title">${typeName}</text>
${lines.map(([name, value], index) => html`<text x="60" y="${130 + index * 42}">${name ?? ''}：${value ?? ''}</text>`)}
<text x="60" y="570" class="number">证照标识：${identifier}</text>
${marks}
</svg>`.html
}
