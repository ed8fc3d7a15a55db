// The words of the counter's pages in two languages, and the language that was chosen.
export { Language, useLanguage } from './language.tsx'
export type { DeskText } from './zh.ts'
