import type { Row } from '#api'
import { useText, useWords } from '../preference/index.ts'
import { reviewText } from '../text/review.ts'

/** The rows of a table in words; a narrow screen scrolls it within itself. */
export function RowTable({ row }: { readonly row: Row }) {
  const t = useText(reviewText)
  const say = useWords()
  const { table } = row
  if (!table || table.rows.length === 0) return null
  return (
    <div className="mt-2">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={say(row.label)}>
        <table className="w-full min-w-max border-collapse text-sm">
          <thead>
            <tr className="text-left text-soft">
              {table.columns.map((column) => (
                <th key={column.en} scope="col" className="border-b border-line py-1.5 pr-4 font-normal">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((cells) => (
              <tr key={cells.map(({ zh }) => zh).join(' ')}>
                {cells.map((cell, place) => (
                  <td
                    key={table.columns[place]?.en}
                    className="border-b border-line py-1.5 pr-4 tabular-nums"
                  >
                    {say(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.more > 0 ? <p className="mt-1 text-sm text-soft">{t.moreRows(table.more)}</p> : null}
    </div>
  )
}
