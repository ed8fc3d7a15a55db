import sharp from 'sharp'

/** Photographs papers lying one below the other on a table. */
export async function layTogether(papers: readonly string[], to: string): Promise<void> {
  const laid = await Promise.all(
    papers.map((paper) =>
      sharp(paper).resize(1500, 1500, { fit: 'inside' }).toBuffer({ resolveWithObject: true }),
    ),
  )
  const edge = 50
  const width = Math.max(...laid.map(({ info }) => info.width)) + 2 * edge
  const height = laid.reduce((sum, { info }) => sum + info.height + edge, edge)
  let top = edge
  const composed = laid.map(({ data: input, info }) => {
    const place = { input, left: edge, top }
    top += info.height + edge
    return place
  })
  await sharp({ create: { width, height, channels: 3, background: '#6b5a48' } })
    .composite(composed)
    .jpeg({ quality: 92 })
    .toFile(to)
}

/** Lets a lamp shine on one box of a picture taken in a room that is not bright. */
export async function dazzle(
  from: string,
  to: string,
  [x, y, w, h]: readonly [number, number, number, number],
): Promise<void> {
  const { width, height } = await sharp(from).metadata()
  const [cx, cy, rx, ry] = [(x + w) * width, (y + h / 2) * height, 0.14 * width, 0.11 * width]
  const light = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><radialGradient id="lamp"><stop offset="0.45" stop-color="white"/>
    <stop offset="1" stop-color="white" stop-opacity="0"/></radialGradient></defs>
    <ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="url(#lamp)"/></svg>`
  const dim = await sharp(from).linear(0.8, 0).png().toBuffer()
  await sharp(dim)
    .composite([{ input: Buffer.from(light) }])
    .jpeg({ quality: 92 })
    .toFile(to)
}
