import { type PDFPage, rgb } from '@cantoo/pdf-lib'
import { encode } from 'uqr'

/** Draws a QR code as vectors; `x` and `y` are its lower left corner, the quiet zone included. */
export function drawQrCode(
  page: PDFPage,
  text: string,
  place: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const module = place.size / size
  const path = data
    .flatMap((row, line) => row.map((dark, column) => (dark ? `M${column} ${line}h1v1h-1z` : '')))
    .join('')
  page.drawRectangle({ x: place.x, y: place.y, width: place.size, height: place.size, color: rgb(1, 1, 1) })
  page.drawSvgPath(path, {
    x: place.x,
    y: place.y + place.size,
    scale: module,
    color: rgb(0, 0, 0),
    borderWidth: 0,
  })
}
