import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { Line } from '../layout/line.ts'
import { joinRuns, type Run, type Size } from '../paged/runs.ts'
import { repairRadicals } from './radicals.ts'

/**
 * The lines of a page's text layer; `transform` leads from the page's units to pixels. Slanted and upended print (seals,
 * watermarks) is drawn but not read.
 */
export function textLines(items: readonly TextItem[], transform: readonly number[], page: Size): Line[] {
  const runs = items
    .filter((item) => item.str.trim() !== '' && isUpright(item, transform))
    .map((item) => toRun(item, transform))
  return joinRuns(runs, page)
}

function isUpright(item: TextItem, transform: readonly number[]): boolean {
  const [a = 1, b = 0, c = 0, d = 1] = transform
  const [ia = 0, ib = 0] = item.transform as number[]
  const [right, down] = [a * ia + c * ib, b * ia + d * ib]
  return right > 0 && Math.abs(down) < 0.05 * right
}

function toRun(item: TextItem, transform: readonly number[]): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const [, , ic = 0, id = 0, x = 0, y = 0] = item.transform as number[]
  const scale = Math.hypot(a, b)
  const left = a * x + c * y + e
  return {
    text: repairRadicals(item.str),
    left,
    right: left + item.width * scale,
    baseline: b * x + d * y + f,
    height: Math.hypot(ic, id) * scale,
  }
}
