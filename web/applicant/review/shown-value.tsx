import { useState } from 'react'
import type { Row } from '#api'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { reviewText } from '../text/review.ts'
import { showValue } from './show-value.ts'

/** The value of a line in plain words; a sensitive one is covered until it is asked for. */
export function ShownValue({ row }: { readonly row: Row }) {
  const t = useText(reviewText)
  const say = useWords()
  const { language } = usePreference()
  const [uncovered, uncover] = useState(false)
  if (row.value === undefined) return <span className="text-soft">{t.modes[row.mode] || t.empty}</span>
  const shown = row.shown ? say(row.shown) : showValue(row, row.value, language)
  if (row.table?.rows.length === 0) return t.noRows
  // The cells of a table are covered one by one, where they have to be.
  if (!row.sensitive || row.table) return shown
  return (
    <>
      {uncovered ? shown : cover(shown)}{' '}
      <button
        type="button"
        aria-pressed={uncovered}
        className="inline-flex min-h-6 items-center px-1 text-sm font-normal text-accent underline underline-offset-4"
        onClick={() => uncover(!uncovered)}
        data-print="no"
      >
        {uncovered ? t.cover : t.uncover}
        <span className="sr-only">{say(row.label)}</span>
      </button>
    </>
  )
}

const bare = 3

/** Leaves the first and last characters, so that one still recognises it. */
function cover(text: string): string {
  const letters = [...text]
  if (letters.length <= 2 * bare) return '***'
  return [...letters.slice(0, bare), '******', ...letters.slice(-bare)].join('')
}
