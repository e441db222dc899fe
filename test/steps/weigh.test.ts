import { describe, expect, test } from 'vitest'
import { text } from '../../src/model/inline.ts'
import type { MemoryMatch } from '../../src/model/memory.ts'
import { type Situation, weigh } from '../../src/steps/weigh.ts'
import { bandOf, penalised } from '../../src/text/match-score.ts'

const now = new Date('2026-03-02T09:00:00Z')
const match = (score: number, more: Partial<MemoryMatch> = {}): MemoryMatch => ({
  source: text('The port opened.'),
  target: text('Порт ашылды.'),
  score,
  from: 'a-story',
  at: new Date('2025-03-02T09:00:00Z'),
  ...more,
})
const scores = (matches: readonly MemoryMatch[], situation: Partial<Situation> = {}) =>
  weigh(matches, { now, ...situation }).map(({ score }) => score)

describe('a match of the memory', () => {
  test('is worth its likeness where nothing speaks against it', () => {
    expect(scores([match(88, { section: 'news' })], { section: 'news', breaksTerms: () => false })).toEqual([88])
  })

  test.each([
    ['from another section', 86, match(88, { section: 'sport' })],
    ['from three years ago and longer', 87, match(88, { at: new Date('2023-03-02T08:59:59Z') })],
    ['between two translations of a third text', 83, match(88, { pivoted: true })],
    ['with all of these', 80, match(88, { section: 'sport', pivoted: true, at: new Date(0) })],
  ] as const)('%s is worth %i', (_, points, one) => {
    expect(scores([one], { section: 'news' })).toEqual([points])
  })

  test('with terms that are not those of the termbase any more is worth five points less', () => {
    const breaksTerms = (source: string, target: string) => source === 'The port opened.' && target === 'Айлақ ашылды.'
    expect(scores([match(88), match(84, { target: text('Айлақ ашылды.'), source: text('The port opened.') })])).toEqual(
      [87, 83],
    )
    expect(scores([match(88, { target: text('Айлақ ашылды.') })], { breaksTerms })).toEqual([83])
  })

  test('of a source that was translated otherwise too is worth a point less, whatever its quotation marks', () => {
    const quoted = (marks: string, target: string) => match(90, { source: text(marks), target: text(target) })
    expect(scores([quoted('“A” b', 'x'), quoted('"A" b', 'y'), quoted('C', 'z')])).toEqual([90, 89, 89])
  })

  test('is not shown when too little remains', () => {
    expect(scores([match(61, { pivoted: true }), match(60)])).toEqual([])
    expect(scores([match(65, { pivoted: true })])).toEqual([60])
  })

  test('that is exact keeps its worth, unless nobody has confirmed it', () => {
    expect(penalised(100, ['section', 'old', 'ambiguous', 'pivoted', 'terms'])).toBe(100)
    expect(penalised(101, ['section'])).toBe(101)
    expect(penalised(101, ['unreviewed'])).toBe(91)
    expect(penalised(99, ['unreviewed', 'old'])).toBe(88)
  })

  test.each([
    [101, 'context'],
    [100, 'exact'],
    [99, 'repaired'],
    [98, 'near'],
    [95, 'near'],
    [94, 'high'],
    [85, 'high'],
    [84, 'medium'],
    [74, 'low'],
    [60, 'low'],
  ] as const)('of %i is in the band %s', (score, band) => {
    expect(bandOf(score)).toBe(band)
  })
})
