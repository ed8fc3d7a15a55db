/**
 * Where a fault of the picture begins to matter for a value. Measured on 67 pictures that read well (27 samples of all
 * levels, 40 drawn ones) and 81 made worse step by step; heights are those of the detector's boxes, which are about
 * 1.4 times as high as the characters.
 */
export const limits = {
  /** A value at least this sure needs no better picture. */
  surely: 0.9,
  /** Blur as a share of the height of a line: up to 0.051 on pictures that read well, from 0.055 with doubtful characters. */
  blur: 0.055,
  /** Height of a line in pixels: 19 and more read well, at 16 and 17 every sixth character is doubtful. */
  lineHeight: 18,
  /** Level of the paper: 175 and more on pictures that read well. Sharp print is read down to 26; noise and blur are not. */
  darkPaper: 70,
  /** Level of the paper round a value beside that of the page: shadows of the samples go down to 0.6. */
  shadowedPaper: 0.45,
  /** Contrast of a value beside that of the page where a reflection washes it out, and how much brighter its paper is. */
  washedContrast: 0.4,
  washedPaper: 8,
  /** Contrast of a whole page under a reflection: 71 and more on pictures that read well, 41 to 69 where most is gone. */
  washedPage: 70,
  /** Share of the place of a missing value that is burnt out. */
  burntPlace: 0.2,
  /** The same for print that is smeared beyond reading; on pages that read well up to 0.008 is (portraits, creases). */
  smearedPlace: 0.15,
  smearedValue: 0.1,
  /** Share of the place of two more characters beside a line, when the line may go on there. */
  hiddenBeside: 0.25,
  smearedPage: 0.01,
  /** Share of a value that is burnt out when characters of it may be gone. */
  burntValue: 0.2,
  /** Share of a page in burnt-out patches, from which on they may hide a label with its value. */
  burntPage: 0.004,
  /** Step in the level of the paper along a value, as a share: print itself makes up to 0.1. */
  foldStep: 0.2,
  /** Print this near to the edge of the picture, in shares of it, goes on outside. */
  edge: 0.006,
} as const
