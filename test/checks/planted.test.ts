import { describe, expect, test } from 'vitest'
import type { Exhibit } from '../../src/check.ts'
import { checks } from '../../src/checks/index.ts'
import { plainText } from '../../src/model/inline.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { planted as codePlanted } from './codes.planted.ts'
import { exhibit, parallels, planted } from './exhibits.ts'

/** Every finding of every check as `check.key (place)`, the place left out where there is none. */
const inspect = (one: Exhibit): string =>
  checks
    .flatMap(({ check }) =>
      check.inspect(one).map(({ key, at }) => {
        const [pair] = one.segments
        const source = plainText(pair?.segment.content ?? [])
        const target = plainText(pair && pair.target.state !== 'initial' ? pair.target.content : [])
        const text = at?.side === 'source' ? source : target
        return `${check.id}.${key}${at ? ` (${text.slice(at.start, at.end)})` : ''}`
      }),
    )
    .join(' ')

const pairs = LANGUAGES.flatMap((source) =>
  LANGUAGES.filter((target) => target !== source).map((target) => ({ source, target })),
)

describe('a correct translation', () => {
  test.each(parallels)('gives no finding in any direction: $en', (sentences) => {
    const found = pairs.map((pair) => [pair, inspect(exhibit(pair, sentences[pair.source], sentences[pair.target]))])
    expect(found.filter(([, findings]) => findings !== '')).toEqual([])
  })
})

describe('a planted error', () => {
  test.each(planted)('gives $expected and nothing else: $after', ({ pair, before, after, expected }) => {
    expect(inspect(exhibit(pair, before, after))).toBe(expected)
  })

  test.each(codePlanted)('in the codes gives "$expected" and nothing else', ({ exhibit: one, expected }) => {
    expect(inspect(one)).toBe(expected)
  })
})
