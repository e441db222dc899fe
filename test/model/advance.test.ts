import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, type Move } from '../../src/model/advance.ts'
import type { PersonId, SegmentId } from '../../src/model/ids.ts'
import { text } from '../../src/model/inline.ts'
import { STATES, type Target } from '../../src/model/translation.ts'

const at = new Date('2026-03-02T09:00:00Z')
const later = new Date('2026-03-03T09:00:00Z')
const segment = 's1' as SegmentId
const reviewer = 'p1' as PersonId

const target = (state: Target['state']): Target =>
  state === 'initial'
    ? { state, segment }
    : {
        state,
        segment,
        content: text('Xəbər'),
        origin: { type: 'engine', engine: 'amazon-translate' },
        by: { type: 'engine', engine: 'amazon-translate' },
        at,
      }

const machine: Move = {
  type: 'draft',
  content: text('Müsahibə'),
  origin: { type: 'engine', engine: 'pseudo' },
  by: { type: 'engine', engine: 'pseudo' },
}

const moves: readonly Move[] = [
  machine,
  { type: 'edit', content: text('Məqalə'), by: reviewer },
  { type: 'confirm', by: reviewer },
  { type: 'send_back', by: reviewer },
  { type: 'finalize', by: reviewer },
]

describe('advance', () => {
  test('never raises a state by more than one step and lowers it only by an edit or a send-back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 12 }), (path) => {
        let now = target('initial')
        for (const move of path) {
          const next = advance(now, move, later)
          if (next === undefined) continue
          const step = STATES.indexOf(next.state) - STATES.indexOf(now.state)
          expect(step).toBeLessThanOrEqual(1)
          if (step < 0) expect(['edit', 'send_back']).toContain(move.type)
          now = next
        }
      }),
    )
  })

  test('a machine fills what is empty and touches nothing else', () => {
    expect(advance(target('initial'), machine, later)?.state).toBe('translated')
    for (const state of ['translated', 'reviewed', 'final'] as const)
      expect(advance(target(state), machine, later)).toBeUndefined()
  })

  test('an edit of machine text keeps where it came from', () => {
    const edited = advance(target('reviewed'), { type: 'edit', content: text('Məqalə'), by: reviewer }, later)
    expect(edited).toMatchObject({
      state: 'translated',
      origin: { type: 'person', over: { type: 'engine', engine: 'amazon-translate' } },
      by: { type: 'person', person: 'p1' },
      at: later,
    })
  })

  test('a confirmation keeps the text and its origin', () => {
    expect(advance(target('translated'), { type: 'confirm', by: reviewer }, later)).toMatchObject({
      state: 'reviewed',
      content: text('Xəbər'),
      origin: { type: 'engine', engine: 'amazon-translate' },
    })
  })
})
