import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderSVG } from 'uqr'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

export function qrCode(text: string, size: number): string {
  return `<div class="qr" style="width:${size}px">${renderSVG(text, { border: 2 })}</div>`
}

/** A Code 128 barcode as SVG that stretches to the box it is put in. */
export async function drawBarcode(text: string): Promise<string> {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } })
  const { svg, error } = await writeBarcode(text, { format: 'Code128', addQuietZones: true })
  if (error) throw new Error(`No barcode for ${text}: ${error}`)
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(/width="(\d+)" height="(\d+)"/u, 'viewBox="0 0 $1 $2" preserveAspectRatio="none"')
}
