import { useCallback } from 'react'
import { type Language, usePreference } from './preference.ts'

/** The same texts in both languages. */
export type Twins<Text> = Readonly<Record<Language, Text>>

/** Pairs two sets of texts; the compiler refuses an English set that lacks or adds one. */
export function twins<Text>(zh: Text, en: NoInfer<Text>): Twins<Text> {
  return { zh, en }
}

/** The texts in the language of the page. */
export function useText<Text>(texts: Twins<Text>): Text {
  return texts[usePreference().language]
}

/** Picks the language of the page from words the server sends. */
export function useWords(): (words: { readonly zh: string; readonly en: string }) => string {
  const { language } = usePreference()
  return useCallback((words) => words[language] || words.zh, [language])
}
