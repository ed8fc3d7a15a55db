import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isIdentityNumber } from '#fact'
import { findDocumentKind } from '#recognition'
import { setDocument } from './draft.ts'
import { kindNames, kinds } from './kinds.ts'
import type { Layouts } from './paper.ts'
import { randomFrom } from './random.ts'
import { papersOf } from './sets/application.ts'
import { defects } from './sets/defects.ts'
import { tellStory } from './sets/story.ts'
import { inventSingle, layoutsOf } from './single.ts'

const today = '2026-11-23'

async function setAll(seed: number) {
  const random = randomFrom(seed)
  const drawn = []
  for (const name of kindNames) {
    const { content, layouts } = inventSingle(random, name, 'clean', today)
    const [layout, setIn] = random.pick(Object.entries(layouts))
    const { printed, qr, barcode, html } = await setDocument(random, content, setIn)
    drawn.push({ layout, printed, qr, barcode, html })
  }
  return drawn
}

test('the same seed gives the same documents, another seed gives others', async () => {
  const [first, again, other] = [await setAll(7), await setAll(7), await setAll(8)]

  assert.deepEqual(first, again)
  assert.notDeepEqual(first, other)
})

test('every layout of every kind prints values that the kind has, and only those are in the truth', async () => {
  for (const name of kindNames) {
    const known = new Set(findDocumentKind(name)?.fields.map(({ key }) => key))
    const layouts: Layouts = kinds[name].layouts
    for (const [layout, setIn] of Object.entries(layouts)) {
      const random = randomFrom(3)
      const { printed, html } = await setDocument(random, kinds[name].invent(random, today), setIn)

      const keys = Object.keys(printed)
      assert.ok(keys.length >= 3, `${layout} prints ${keys.join(' ')}`)
      assert.deepEqual(
        keys.filter((key) => !known.has(key)),
        [],
        layout,
      )
      for (const key of keys) assert.ok(html.includes(`data-field="${key}"`), `${layout} ${key}`)
    }
  }
})

test('every planted fault can be seen in some layout', async () => {
  for (const defect of defects) {
    const random = randomFrom(11)
    const story = defect.tell?.(random) ?? tellStory(random)
    const sound = papersOf(random, story)
    const papers = defect.spoil?.(random, sound, story) ?? sound
    for (const [slot, shows] of Object.entries(defect.shows ?? {})) {
      const content = papers[slot as keyof typeof papers]
      const sets = await Promise.all(
        Object.values(layoutsOf(content.kind)).map((setIn) => setDocument(random, content, setIn)),
      )
      const isSeen = sets.some(({ printed, qr }) => {
        return shows.every((key) => (key === 'qr' ? qr !== null : key in printed))
      })
      assert.ok(isSeen, `${defect.point} ${defect.variant}`)
    }
  }
})

test('numbers fit their check characters', () => {
  const random = randomFrom(5)
  for (let tries = 0; tries < 50; tries++) {
    const { applicant } = tellStory(random)
    assert.ok(isIdentityNumber(applicant.number), applicant.number)
  }
})
