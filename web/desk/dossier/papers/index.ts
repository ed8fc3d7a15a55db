// The papers that were handed in, upright, with the place of every value on them; and scanning one at the counter.
export { Papers } from './papers.tsx'
export { ScanButton } from './scan-button.tsx'
