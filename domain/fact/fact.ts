/** The name of one thing that must be known, dotted: `bike.maxSpeed`. */
export type FactId = string

/**
 * A value in its canonical text form, as kept in events and sent to pages: numbers and money are exact decimal
 * texts (`"55.0"`), dates are `YYYY-MM-DD`, choices are option ids, yes-no is a boolean. `null` says that the thing
 * is known to be absent, which is not the same as unknown.
 */
export type FactValue = string | boolean | null | readonly FactValue[]

/** The ways a fact can come to be known, from least to most work for the applicant. */
export const sourceKinds = [
  'computed',
  'profile',
  'register',
  'licence',
  'verification',
  'assistance',
  'document',
  'commitment',
  'applicant',
  'counter',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Where a value was seen on an upload; `box` is left, top, width, height as fractions of the upright page. */
export interface Evidence {
  readonly uploadId: string
  readonly field: string
  readonly text: string
  readonly box?: readonly [number, number, number, number]
}

/** Where a value comes from: `name` is the register, material or party; `asOf` an ISO instant. */
export interface Provenance {
  readonly kind: SourceKind
  readonly name: string
  readonly asOf: string
  readonly evidence?: Evidence
}

/** One statement about one thing: never a bare value. */
export interface Fact {
  readonly id: FactId
  readonly value: FactValue
  readonly source: Provenance
  /** 0 to 1. Below {@link certainEnough} a person is asked to look at it. */
  readonly certainty: number
  /** The applicant has looked at the value and said it is right. */
  readonly confirmed?: boolean
}

/** Readings under this certainty are shown for confirmation. */
export const certainEnough = 0.9
