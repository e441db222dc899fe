import { describe, expect, test } from 'vitest'
import type { SegmentId } from '../../src/model/ids.ts'
import { text } from '../../src/model/inline.ts'
import type { Suggestion } from '../../src/model/suggestion.ts'
import { draft } from '../../src/steps/draft.ts'

const at = new Date('2026-03-02T09:00:00Z')
const segment = 's1' as SegmentId
const memory = (type: 'icm' | 'tm', similarity: number, score = similarity): Suggestion => ({
  segment,
  type,
  content: text(`${type} ${score}`),
  similarity,
  origin: { type: 'memory', score, from: 'a-story' },
})
const engine = (id: string): Suggestion => ({
  segment,
  type: 'mt',
  content: text(id),
  similarity: null,
  origin: { type: 'engine', engine: id },
})

const drafted = (...suggestions: readonly Suggestion[]) =>
  draft([{ state: 'initial', segment }], suggestions, ['first', 'second'], at).map((target) => target.content)

describe('the drafting policy', () => {
  test('prefers memory in context, then exact memory, then engines in their order', () => {
    const all = [engine('second'), memory('tm', 100), engine('first'), memory('icm', 100, 101)]
    expect(drafted(...all)).toEqual([text('icm 101')])
    expect(drafted(...all.slice(0, 3))).toEqual([text('tm 100')])
    expect(drafted(engine('second'), engine('first'))).toEqual([text('first')])
  })

  test('takes an engine that is asked no more last', () => {
    expect(drafted(engine('gone'), memory('tm', 100))).toEqual([text('tm 100')])
    expect(drafted(engine('gone'), engine('second'))).toEqual([text('second')])
    expect(drafted(engine('gone'))).toEqual([text('gone')])
  })

  test('never fills by itself from what is less than exact', () => {
    for (const similarity of [99, 98, 95, 94, 75, 60]) expect(drafted(memory('tm', similarity))).toEqual([])
    expect(drafted(memory('tm', 99), engine('first'))).toEqual([text('first')])
  })

  test('touches nothing that holds text', () => {
    const [filled] = draft([{ state: 'initial', segment }], [engine('first')], ['first'], at)
    expect(filled).toMatchObject({ state: 'translated', by: { type: 'engine', engine: 'first' } })
    expect(draft(filled ? [filled] : [], [memory('tm', 100)], [], at)).toEqual([])
  })
})
