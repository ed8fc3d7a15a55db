import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { escapeHtml } from '../ink.ts'
import type { Trace, TracedPicture, TracedText } from './trace.ts'

export interface OfdFile {
  readonly trace: Trace
  /** Stands in the package as an attachment (附件), as in invoices of the tax offices; keys are element names. */
  readonly data: Readonly<Record<string, string>>
  readonly title: string
}

/** Millimetres. */
const pageWidth = 210

/** An OFD package (GB/T 33190-2016): text with the place of every character, codes as pictures, data attached. */
export async function writeOfd({ trace, data, title }: OfdFile): Promise<Buffer> {
  const scale = pageWidth / trace.width
  const size = `0 0 ${pageWidth} ${round(trace.height * scale)}`
  const pictures = await Promise.all(
    trace.codes.map(({ svg }) => sharp(Buffer.from(svg)).resize(400).png().toBuffer()),
  )
  const custom = Object.entries(data).map(
    ([name, value]) => `<ofd:CustomData Name="${name}">${escapeHtml(value)}</ofd:CustomData>`,
  )
  const entries: Record<string, string | Uint8Array> = {
    'OFD.xml': root(
      'OFD',
      `<ofd:DocBody><ofd:DocInfo><ofd:DocID>${data.EIid ?? '0'}</ofd:DocID><ofd:Title>${title}</ofd:Title><ofd:Creator>样张</ofd:Creator><ofd:CustomDatas>${custom.join('')}</ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>`,
      ' Version="1.1" DocType="OFD"',
    ),
    'Doc_0/Document.xml': root(
      'Document',
      `<ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>${size}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages><ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>`,
    ),
    'Doc_0/PublicRes.xml': root(
      'Res',
      '<ofd:Fonts><ofd:Font ID="2" FontName="宋体" FamilyName="宋体"/></ofd:Fonts>',
      ' BaseLoc="Res"',
    ),
    'Doc_0/DocumentRes.xml': root(
      'Res',
      `<ofd:MultiMedias>${pictures.map((_, index) => `<ofd:MultiMedia ID="${100 + index}" Type="Image" Format="PNG"><ofd:MediaFile>image_${index}.png</ofd:MediaFile></ofd:MultiMedia>`).join('')}</ofd:MultiMedias>`,
      ' BaseLoc="Res"',
    ),
    'Doc_0/Pages/Page_0/Content.xml': root(
      'Page',
      `<ofd:Area><ofd:PhysicalBox>${size}</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="3">${trace.texts.map((text, index) => textObject(text, scale, 1000 + index)).join('')}${trace.codes.map((code, index) => imageObject(code, scale, index)).join('')}</ofd:Layer></ofd:Content>`,
    ),
    'Doc_0/Attachs/Attachments.xml': root(
      'Attachments',
      '<ofd:Attachment ID="invoice" Name="original_invoice" Format="XML" Visible="false"><ofd:FileLoc>original_invoice.xml</ofd:FileLoc></ofd:Attachment>',
    ),
    'Doc_0/Attachs/original_invoice.xml': `<?xml version="1.0" encoding="UTF-8"?><EInvoice>${Object.entries(
      data,
    )
      .map(([name, value]) => `<${name}>${escapeHtml(value)}</${name}>`)
      .join('')}</EInvoice>`,
  }
  for (const [index, png] of pictures.entries()) entries[`Doc_0/Res/image_${index}.png`] = png
  const files = Object.entries(entries).map(
    ([name, content]) =>
      [name, typeof content === 'string' ? strToU8(content) : new Uint8Array(content)] as const,
  )
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: '2026-11-23T00:00:00Z' }))
}

function root(name: string, body: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016"${attributes}>${body}</ofd:${name}>`
}

/** DeltaX is the way from each character to the next; the text stands on its baseline. */
function textObject({ text, starts, top, height, size }: TracedText, scale: number, id: number): string {
  const left = starts[0] ?? 0
  const steps = starts.slice(1).map((start, index) => round((start - (starts[index] ?? 0)) * scale))
  const delta = steps.length > 0 ? ` DeltaX="${steps.join(' ')}"` : ''
  const last = (starts.at(-1) ?? left) - left + size
  const base = round((height / 2 + size * 0.36) * scale)
  return `<ofd:TextObject ID="${id}" Boundary="${round(left * scale)} ${round(top * scale)} ${round(last * scale)} ${round(height * scale)}" Font="2" Size="${round(size * scale)}"><ofd:FillColor Value="0 0 0"/><ofd:TextCode X="0" Y="${base}"${delta}>${escapeHtml(text)}</ofd:TextCode></ofd:TextObject>`
}

function imageObject({ x, y, width, height }: TracedPicture, scale: number, index: number): string {
  const [w, h] = [round(width * scale), round(height * scale)]
  return `<ofd:ImageObject ID="${5000 + index}" Boundary="${round(x * scale)} ${round(y * scale)} ${w} ${h}" CTM="${w} 0 0 ${h} 0 0" ResourceID="${100 + index}"/>`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
