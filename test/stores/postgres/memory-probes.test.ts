import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysOf } from '../../../src/stores/postgres/memory-keys.ts'
import { probesFor } from '../../../src/stores/postgres/memory-probes.ts'
import { nameOf } from '../../../src/text/digest.ts'
import { gistOf } from '../../../src/text/similarity.ts'

const units = new Map([
  [1, 10],
  [2, 20],
  [3, 1975],
  [4, 30_000],
  [5, 40_000],
  [6, 50_000],
])

test('a search begins with the rarest words, one more than can be edits', () => {
  expect(probesFor([3, 2, 1], units, 0)).toEqual([{ holds: 'any', keys: [1] }])
  expect(probesFor([3, 2, 1], units, 1)).toEqual([{ holds: 'any', keys: [1, 2] }])
})

test('the less rare of them are searched for by twos, with one word more', () => {
  expect(probesFor([3, 2, 8], new Map([...units, [8, 60]]), 1)).toEqual([
    { holds: 'any', keys: [2] },
    { holds: 'all', keys: [8, 3] },
  ])
  expect(probesFor([4, 7, 8], new Map([...units, [7, 900], [8, 900]]), 1)).toEqual([
    { holds: 'all', keys: [7, 8] },
    { holds: 'all', keys: [7, 4] },
    { holds: 'all', keys: [8, 4] },
  ])
})

test('words that would bring too many sentences are left out, the three rarest only where there are far too many', () => {
  expect(probesFor([4, 3, 2, 1], units, 3)).toEqual([{ holds: 'any', keys: [1, 2, 3] }])
  expect(probesFor([7, 3, 2, 1], new Map([...units, [7, 1000]]), 3)).toEqual([{ holds: 'any', keys: [1, 2, 7] }])
})

test('where fewer than three rare words remain, two of the next are searched for together', () => {
  expect(probesFor([6, 5, 4, 1], units, 3)).toEqual([
    { holds: 'any', keys: [1] },
    { holds: 'all', keys: [4, 5] },
    { holds: 'all', keys: [4, 6] },
    { holds: 'all', keys: [5, 6] },
  ])
})

test('unknown words are edits, and more of them than there can be are in no sentence', () => {
  expect(probesFor([7, 1, 2], units, 1)).toEqual([{ holds: 'any', keys: [1] }])
  expect(probesFor([7, 8, 1], units, 1)).toEqual([])
  expect(probesFor([], units, 1)).toEqual([])
})

test('of common words two have to be there, a lone one by itself', () => {
  expect(probesFor([6, 5, 4], units, 1)).toEqual([
    { holds: 'all', keys: [4, 5] },
    { holds: 'all', keys: [4, 6] },
    { holds: 'all', keys: [5, 6] },
  ])
  expect(probesFor([6], units, 0)).toEqual([{ holds: 'any', keys: [6] }])
})

test('whatever lacks no more words than can be edits is found, as long as there are few sentences', () => {
  const few = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(few, few, few, fc.nat({ max: 6 }), (asked, other, more, edits) => {
      const counts = new Map([...other, ...more].map((key) => [key, 1 + ((key * 37) % 130)]))
      const lacking = asked.filter((key) => !other.includes(key)).length
      if (lacking > edits || lacking === asked.length) return
      const found = probesFor(asked, counts, edits).some(({ holds, keys }) =>
        holds === 'any' ? keys.some((key) => other.includes(key)) : keys.every((key) => other.includes(key)),
      )
      expect(found).toBe(true)
    }),
  )
})

test('no two pairs have a key of a sentence in common', () => {
  const gist = gistOf('Президент открыл новую школу в Алматы', 'ru')
  const [kk, az] = (['kk', 'az'] as const).map((target) => keysOf(gist, { source: 'ru', target }))
  expect(kk).toHaveLength(6)
  expect(az?.some((key) => kk?.includes(key))).toBe(false)
})

test('keys are as the keys of this version have always been: raise KEYS_VERSION when this changes', () => {
  const texts = {
    az: 'Prezidentin İstanbul səfəri barədə Qarabağdakı məktəblərdə danışıldı, 2026-cı ildə',
    ru: 'Президент подписал закон о бюджете, заявили в министерствах России, 2026 год',
    kk: 'Президент Қазақстанның жаңа мектептерін ашты, деп хабарлады министрлік, 2026 жылы',
    en: 'The ministers reported that countries were opening new schools in 2026',
  } as const
  const keys = (['az', 'ru', 'kk', 'en'] as const).map((source) =>
    keysOf(gistOf(texts[source], source), { source, target: source === 'en' ? 'kk' : 'en' }),
  )
  expect(nameOf(JSON.stringify(keys))).toMatchInlineSnapshot(`"b465d38472ab1a636510"`)
})
