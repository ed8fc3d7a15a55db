// Addresses of the pages: where one is, going elsewhere, links. The browser's own history does the rest, so the back
// button and a reload always work.

export { Link } from './link.tsx'
export { findMatch } from './match.ts'
export { goTo, goToReplacing, type Place, usePlace } from './place.ts'
