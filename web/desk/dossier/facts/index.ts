// Everything that is known, entered before anyone came: each value with its source and its place on the paper.
export { Facts } from './facts.tsx'
