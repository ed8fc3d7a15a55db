import { strToU8, zipSync } from 'fflate'

/** A text at a place in millimetres, a picture, or a table's line. */
export type OfdPart =
  | {
      readonly text: string
      readonly x: number
      readonly y: number
      readonly size?: number
      readonly step?: number
    }
  | { readonly image: Uint8Array; readonly x: number; readonly y: number; readonly side: number }
  | { readonly line: string }

export interface OfdPages {
  readonly pages: readonly (readonly OfdPart[])[]
  /** What stands behind every page. */
  readonly template?: readonly OfdPart[]
  readonly files?: Readonly<Record<string, Uint8Array>>
}

const usualSize = 3.5

/** An OFD as GB/T 33190 describes it: A5 across, with templates and resources as invoices have them. */
export function makeOfd({ pages, template = [], files = {} }: OfdPages): Buffer {
  const images = [...template, ...pages.flat()].flatMap((part) => ('image' in part ? [part.image] : []))
  const media = images.map(
    (_, index) =>
      xml`<ofd:MultiMedia ID="${900 + index}" Type="Image"><ofd:MediaFile>image_${index}.bin</ofd:MediaFile></ofd:MultiMedia>`,
  )
  const pageList = pages.map(
    (_, index) => xml`<ofd:Page ID="${10 + index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  )
  const layer = (parts: readonly OfdPart[]) =>
    `<ofd:Content><ofd:Layer ID="5">${parts.map((part) => drawPart(part, images)).join('')}</ofd:Layer></ofd:Content>`
  const entries: Record<string, string | Uint8Array> = {
    'OFD.xml': root('OFD', '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'),
    'Doc_0/Document.xml': root(
      'Document',
      `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes><ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pageList.join('')}</ofd:Pages>`,
    ),
    'Doc_0/DocumentRes.xml': root(
      'Res',
      `<ofd:MultiMedias>${media.join('')}</ofd:MultiMedias>`,
      'BaseLoc="Res"',
    ),
    'Doc_0/Tpls/Tpl_0/Content.xml': root('Page', layer(template)),
  }
  for (const [index, image] of images.entries()) entries[`Doc_0/Res/image_${index}.bin`] = image
  for (const [index, parts] of pages.entries()) {
    entries[`Doc_0/Pages/Page_${index}/Content.xml`] = root(
      'Page',
      `<ofd:Template TemplateID="2" ZOrder="Background"/>${layer(parts)}`,
    )
  }
  Object.assign(entries, files)
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(entries).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
    ),
  )
}

function root(name: string, content: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016" ${attributes}>${content}</ofd:${name}>`
}

function drawPart(part: OfdPart, images: readonly Uint8Array[]): string {
  if ('line' in part)
    return xml`<ofd:PathObject ID="7" Boundary="0 0 210 140" LineWidth="0.3"><ofd:AbbreviatedData>${part.line}</ofd:AbbreviatedData></ofd:PathObject>`
  if ('image' in part) {
    const { x, y, side } = part
    return xml`<ofd:ImageObject ID="8" ResourceID="${900 + images.indexOf(part.image)}" Boundary="${x} ${y} ${side} ${side}" CTM="${side} 0 0 ${side} 0 0"/>`
  }
  const { text, x, y, size = usualSize, step } = part
  const steps = [...text].slice(1).map(() => step ?? size)
  return xml`<ofd:TextObject ID="9" Boundary="${x} ${y - size} 190 ${size * 1.3}" Font="3" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="g ${steps.length} ${steps[0] ?? 0}">${text}</ofd:TextCode></ofd:TextObject>`
}

/** Puts values into markup with their special characters escaped. */
function xml(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw(
    { raw: strings },
    ...values.map((value) => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  )
}
