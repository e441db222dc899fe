import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventReply } from '../../src/api/schemas/work.ts'
import { actsFor } from '../../src/desk/pages/article/acts.ts'
import { byBlock } from '../../src/desk/pages/article/by-block.ts'
import { flocksOf } from '../../src/desk/pages/article/flocks.ts'
import type { LanguageStanding } from '../../src/desk/standing.ts'

describe('two revisions block by block', () => {
  test('show what changed word by word, and what stayed as it is', () => {
    expect(byBlock('One.\n\nTwo ships came.\n\nThree.', 'One.\n\nTwo boats came.\n\nThree.\n\nFour.')).toEqual([
      { same: true, parts: [{ type: 'same', text: 'One.' }] },
      {
        same: false,
        parts: [
          { type: 'same', text: 'Two ' },
          { type: 'removed', text: 'ships' },
          { type: 'added', text: 'boats' },
          { type: 'same', text: ' came.' },
        ],
      },
      { same: true, parts: [{ type: 'same', text: 'Three.' }] },
      { same: false, parts: [{ type: 'added', text: 'Four.' }] },
    ])
  })

  const text = fc
    .array(fc.constantFrom('one', 'two three', 'four', '# five'), { maxLength: 8 })
    .map((all) => all.join('\n\n'))
  test('lose nothing of either text', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = byBlock(before, after)
        const side = (type: string) =>
          blocks
            .map(({ parts }) =>
              parts
                .filter((part) => part.type === 'same' || part.type === type)
                .map(({ text }) => text)
                .join(''),
            )
            .filter((block) => block !== '')
            .join('\n\n')
        expect(side('removed')).toBe(before)
        expect(side('added')).toBe(after)
      }),
    )
  })
})

describe('what happened to an article', () => {
  const event = (id: number, kind: EventReply['kind'], person: string): EventReply => ({
    id,
    kind,
    article: 'a',
    language: 'kk',
    by: { type: 'person', person },
    at: '2026-11-23T12:00:00.000Z',
    data: {},
  })

  test('is told newest first, and many edits of one person as one', () => {
    const events = [
      event(1, 'submitted', 'helen'),
      event(2, 'edited', 'yerlan'),
      event(3, 'edited', 'yerlan'),
      event(4, 'edited', 'zhanar'),
      event(5, 'published', 'helen'),
      event(6, 'published', 'helen'),
    ]
    expect(flocksOf(events).map(({ event, count }) => [event.id, count])).toEqual([
      [6, 1],
      [5, 1],
      [4, 1],
      [3, 2],
      [1, 1],
    ])
  })
})

describe('what can be done to a language', () => {
  const standing = (part: object) =>
    ({
      language: 'kk',
      stage: 'in_review',
      states: { initial: 0, translated: 0, reviewed: 3, final: 0 },
      edition: null,
      scheduled: null,
      ...part,
    }) as unknown as LanguageStanding
  const all = () => true

  test('follows from where it stands', () => {
    expect(actsFor({ source: 'en' }, standing({ stage: 'reviewed' }), all)).toEqual(['assign', 'sign'])
    expect(actsFor({ source: 'en' }, standing({ stage: 'held', edition: 'held' }), all)).toContain('publish')
    expect(actsFor({ source: 'kk' }, standing({ stage: 'source' }), all)).toEqual(['publish'])
    expect(actsFor({ source: 'kk' }, standing({ stage: 'live', edition: 'live' }), all)).toEqual(['withdraw'])
    const signed = { stage: 'signed', states: { initial: 0, translated: 0, reviewed: 0, final: 3 } }
    expect(actsFor({ source: 'en' }, standing({ ...signed, scheduled: '2026-11-24' }), all)).toEqual([
      'assign',
      'publish',
      'withdraw',
    ])
  })

  test('and from what one may', () => {
    const translator = (role: string) => role === 'translator'
    expect(actsFor({ source: 'en' }, standing({ stage: 'reviewed' }), translator)).toEqual(['assign'])
    expect(actsFor({ source: 'en' }, standing({ stage: 'reviewed' }), () => false)).toEqual([])
  })
})
