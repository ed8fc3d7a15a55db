import type { Box, Line } from '../layout/line.ts'
import type { QuarterTurn } from '../ocr/read-page.ts'
import type { Picture } from '../picture.ts'
import { findBurnt } from './burnt.ts'
import type { Cover } from './grid.ts'
import { type Look, lookAt } from './look.ts'
import { type Plane, takePlane } from './plane.ts'
import { isScreenPhoto } from './screen.ts'
import { findSmeared } from './smeared.ts'

/** What can be measured of a picture before its print is known. */
export interface Shot {
  /** The page stood upright. */
  readonly plane: Plane
  /** Whether it was taken of a screen. */
  readonly isScreen: boolean
}

export async function takeShot(picture: Picture, turn: QuarterTurn): Promise<Shot> {
  return { plane: await takePlane(picture, turn), isScreen: isScreenPhoto(picture) }
}

/** A line of print as the camera saw it. */
export interface SeenLine {
  readonly line: Line
  readonly box: Box
  readonly look: Look
  /** Height in pixels of the picture. */
  readonly height: number
  /** Blur as a share of the height. */
  readonly smear: number
}

/** What can be measured of a picture: once for the page, and for each line of print. */
export interface View extends Shot {
  readonly lines: readonly SeenLine[]
  /** Where a reflection leaves no print. */
  readonly burnt: Cover
  /** Where print is too smeared to be read. */
  readonly smeared: Cover
  /** Medians over the lines; undefined without print. */
  readonly usual:
    | { readonly paper: number; readonly ink: number; readonly height: number; readonly smear: number }
    | undefined
}

/** Looks round each line of the given print. */
export function viewLines({ plane, isScreen }: Shot, print: readonly Line[]): View {
  const lines = print.flatMap((line): SeenLine[] => {
    const box = line.boxOf(0, 1)
    const look = lookAt(plane, box)
    if (look === undefined) return []
    return [{ line, box, look, height: line.height, smear: look.blur / (line.height * plane.scale) }]
  })
  const median = (pick: (line: SeenLine) => number) => middleOf(lines.map(pick))
  const usual =
    lines.length === 0
      ? undefined
      : {
          paper: median(({ look }) => look.paper),
          ink: median(({ look }) => look.ink),
          height: median(({ height }) => height),
          smear: median(({ smear }) => smear),
        }
  const levels = usual ?? { paper: 255, ink: 0 }
  const boxes = lines.map(({ box }) => box)
  return {
    plane,
    isScreen,
    lines,
    burnt: findBurnt(plane, levels),
    smeared: findSmeared(plane, levels, boxes),
    usual,
  }
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
