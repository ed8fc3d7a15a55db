// What a person prefers: language and type size, kept on the device; and the texts of the pages in both languages.
export { initialise, type Language, type Preference, prefer, usePreference } from './preference.ts'
export { type Twins, twins, useText, useWords } from './text.ts'
