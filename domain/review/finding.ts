import type { Evidence, FactId } from '#fact'
import type { Point, PointStatus, Words } from '#matter'

/** What a review point found (预审): something that was read does not fit what was expected. */
export interface Finding {
  readonly point: Point['id']
  readonly code: string
  readonly name: Words
  readonly status: PointStatus
  readonly message: Words
  readonly remedy: Words
  readonly law: string
  readonly facts: readonly FactId[]
  readonly evidence: readonly Evidence[]
}
