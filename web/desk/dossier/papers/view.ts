/** A value's place on a picture: left, top, width, height as shares of the page. */
export interface Mark {
  readonly fact: string
  readonly box: readonly [number, number, number, number]
  readonly unsure: boolean
}

/** How large a picture can be shown, against the width of its window. */
export const steps = [1, 2, 3] as const

/** A value is easy to read when its box takes this share of the window. */
const comfortable = 0.5

/** How large the picture has to be to read a value with ease; never larger than its pixels allow. */
export function closeTo({ box: [, , width] }: Mark, largest: number): number {
  return Math.max(1, Math.min(largest, comfortable / Math.max(width, 0.01)))
}

/** How large a picture so many pixels wide can be shown in a window before it blurs. */
export function findLargest(pixels: number, window: number): number {
  return Math.max(1.5, Math.min(3, (pixels / window) * 1.1))
}

/** Brings the middle of a box to the middle of the window. */
export function scrollTo(window: HTMLElement, { box: [left, top, width, height] }: Mark): void {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = window
  window.scrollTo({
    left: (left + width / 2) * scrollWidth - clientWidth / 2,
    top: (top + height / 2) * scrollHeight - clientHeight / 2,
  })
}
