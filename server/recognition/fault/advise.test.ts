import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFields } from '../kind/find-fields.ts'
import { idCard } from '../kind/id-card.ts'
import type { Line } from '../layout/line.ts'
import type { ReadingProblem } from '../reading.ts'
import { makePlane, type Stretch } from '../testing/plane.ts'
import { makeLine } from '../testing/print.ts'
import { adviseValues } from './advise.ts'
import { judgePage } from './judge-page.ts'
import { viewLines } from './view.ts'

const rows: readonly (readonly [label: string, value: string])[] = [
  ['姓名', '沈清和'],
  ['性别', '女'],
  ['民族', '汉'],
  ['出生', '1990年3月2日'],
  ['住址', '上海市黄浦区清河路8号'],
  ['公民身份号码', '310199199003021226'],
]

interface Card {
  /** Certainty of every character of the name; 0 leaves it out. */
  readonly name?: number
  readonly blur?: number
  readonly glare?: readonly [x: number, y: number]
}

/** A card as read, and as the camera saw it: the value of row n stands at 260, 100 + 100n. */
async function adviseCard({ name = 0.99, blur, glare }: Card): Promise<readonly ReadingProblem[]> {
  const lines = rows.flatMap(([label, value], index): Line[] => {
    const middle = 100 + 100 * index
    const sure = index === 0 ? name : 0.99
    return [
      makeLine(label, { left: 100, middle }),
      ...(sure === 0 ? [] : [makeLine(value, { left: 260, middle, sure })]),
    ]
  })
  const print = lines.map((line): Stretch => {
    const isName = line.left === 260 && line.middle === 100
    const stretch = { left: line.left, top: line.middle, width: line.right - line.left }
    return isName && blur !== undefined ? { ...stretch, blur } : stretch
  })
  const view = viewLines({ plane: await makePlane(print, glare), isScreen: false }, lines)
  return adviseValues(view, idCard, findFields(idCard, lines, []))
}

test('a card that reads well gets no advice', async () => {
  assert.deepEqual(await adviseCard({}), [])
})

test('a doubtful value on a sharp picture is to be confirmed, not photographed again', async () => {
  assert.deepEqual(await adviseCard({ name: 0.5 }), [])
})

test('a doubtful value that is blurred is told with its place', async () => {
  const [advice, ...more] = await adviseCard({ name: 0.5, blur: 3 })

  assert.deepEqual([advice?.code, advice?.field, more], ['value-blurred', 'name', []])
  assert.ok((advice?.box?.[0] ?? 0) > 0.2)
  assert.match(advice?.message.zh ?? '', /^“姓名”拍得模糊.*再拍一张/)
})

test('a label whose value lies under a reflection is told as such', async () => {
  const [advice, ...more] = await adviseCard({ name: 0, glare: [300, 110] })

  assert.deepEqual([advice?.code, advice?.field, more], ['value-glare', 'name', []])
})

test('a page of which little is sure is given up for what ails it', async () => {
  const faint = rows.map(([, text], index) =>
    makeLine(text, { left: 100, middle: 100 + 100 * index, sure: 0.4 }),
  )
  const print = faint.map((line) => ({ left: 100, top: line.middle, width: 250, blur: 3 }))
  const view = viewLines({ plane: await makePlane(print), isScreen: false }, faint)
  const nothing = viewLines({ plane: await makePlane([]), isScreen: false }, [])

  assert.equal(judgePage(view, false, false), 'too-blurred')
  assert.equal(judgePage(nothing, false, false), 'blank')
})
