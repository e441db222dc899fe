import { describe, expect, test } from 'vitest'
import type { Unit } from '../../src/model/document.ts'
import type { DocumentId, PersonId, SegmentId, UnitId } from '../../src/model/ids.ts'
import { text } from '../../src/model/inline.ts'
import type { FilledTarget } from '../../src/model/translation.ts'
import { leverage } from '../../src/steps/leverage.ts'

const at = new Date('2026-03-02T09:00:00Z')

const units = (...sentences: readonly string[]): readonly Unit[] =>
  sentences.map((sentence, index) => ({
    id: `u-${sentence}` as UnitId,
    kind: 'paragraph',
    name: '',
    start: index * 100,
    end: index * 100 + sentence.length,
    codes: [],
    parts: [{ type: 'segment', id: sentence as SegmentId, content: text(sentence) }],
  }))

const target = (sentence: string, state: FilledTarget['state']): FilledTarget => ({
  state,
  segment: sentence as SegmentId,
  content: text(sentence.toUpperCase()),
  origin: { type: 'person' },
  by: { type: 'person', person: 'p1' as PersonId },
  at,
})

const previous = {
  document: 'd1' as DocumentId,
  units: units('a', 'b', 'c', 'd'),
  targets: [target('a', 'final'), target('b', 'reviewed'), target('c', 'translated'), target('d', 'final')],
}

const states = (now: readonly Unit[]) =>
  Object.fromEntries(leverage(previous, now).map((one) => [one.segment, one.state]))

describe('leverage', () => {
  test('what stands where it stood keeps what people said of it, and nothing is final', () => {
    expect(states(units('a', 'b', 'c', 'd'))).toEqual({
      a: 'reviewed',
      b: 'reviewed',
      c: 'translated',
      d: 'reviewed',
    })
  })

  test('a changed sentence reopens itself and its two neighbours, not the rest', () => {
    expect(states(units('a', 'b', 'new', 'd'))).toEqual({ a: 'reviewed', b: 'translated', d: 'translated' })
  })

  test('a moved sentence keeps its text and is looked at again', () => {
    expect(states(units('d', 'a', 'b', 'c'))).toMatchObject({ d: 'translated', b: 'reviewed' })
  })

  test('says where each came from, and keeps the first origin through many revisions', () => {
    const [carried] = leverage(previous, units('a', 'b', 'c', 'd'))
    expect(carried?.origin).toEqual({ type: 'carried', from: 'd1', was: { type: 'person' } })
    const again = leverage(
      { document: 'd2' as DocumentId, units: previous.units, targets: carried ? [carried] : [] },
      previous.units,
    )
    expect(again[0]?.origin).toEqual(carried?.origin)
  })
})
