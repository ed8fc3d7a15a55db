/** A stretch of print on one line: where each of its characters starts, in pixels of the sheet. */
export interface TracedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly top: number
  readonly height: number
  /** Font size. */
  readonly size: number
}

export interface TracedPicture {
  readonly svg: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A sheet as the objects it consists of, for file formats that keep text as text. */
export interface Trace {
  readonly width: number
  readonly height: number
  readonly texts: readonly TracedText[]
  readonly codes: readonly TracedPicture[]
}

/** For a browser: lists every visible character of the first sheet with its place. */
export const tracing = `(() => {
  const sheet = document.querySelector('.sheet')
  const page = sheet.getBoundingClientRect()
  const texts = []
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('svg')) continue
    const size = parseFloat(getComputedStyle(node.parentElement).fontSize)
    let run
    for (let index = 0; index < node.data.length; index++) {
      range.setStart(node, index)
      range.setEnd(node, index + 1)
      const { x, y, width, height } = range.getBoundingClientRect()
      if (width === 0 || /\\s/.test(node.data[index])) { run = undefined; continue }
      if (!run || Math.abs(run.top - (y - page.y)) > 2) {
        run = { text: '', starts: [], top: y - page.y, height, size }
        texts.push(run)
      }
      run.text += node.data[index]
      run.starts.push(x - page.x)
    }
  }
  const codes = [...sheet.querySelectorAll('.qr svg')].map((svg) => {
    const { x, y, width, height } = svg.getBoundingClientRect()
    return { svg: svg.outerHTML, x: x - page.x, y: y - page.y, width, height }
  })
  return { width: page.width, height: page.height, texts, codes }
})()`
