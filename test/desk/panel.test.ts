import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/desk/workbench/bench.ts'
import { repliesOf } from '../../src/desk/workbench/panel/replies.ts'
import { type MemoryMatch, suggestedFor } from '../../src/desk/workbench/panel/suggested.ts'
import { termsIn } from '../../src/desk/workbench/panel/terms-of.ts'
import {
  afterLooking,
  callAt,
  calledBy,
  isUnread,
  rangeOf,
  type Thread,
  threadsOf,
} from '../../src/desk/workbench/panel/threads.ts'
import type { Content } from '../../src/model/inline.ts'
import type { Concept, Term } from '../../src/model/term.ts'

/** An API whose answers come when the test says so. */
const slowApi = () => {
  const asked: { readonly path: string; readonly stop: AbortSignal; answer(reply: unknown): void; fail(): void }[] = []
  const ask = (path: string, stop: AbortSignal) =>
    new Promise((resolve, reject) => {
      stop.addEventListener('abort', () => reject(stop.reason))
      asked.push({ path, stop, answer: resolve, fail: () => reject(new Error('no')) })
    })
  return { asked, ask }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('what the helpers have learnt', () => {
  test('an answer fills the place of its own question, however late it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('look', 'answer', 'renew'), fc.nat(3)), { maxLength: 40 }),
        async (acts) => {
          const { asked, ask } = slowApi()
          const replies = repliesOf(ask, 2)
          let stop = () => {}
          let shown = '/0'
          for (const [act, number] of acts) {
            if (act === 'look') {
              stop()
              shown = `/${number}`
              stop = replies.look(shown)
            } else if (act === 'renew') replies.renew((path) => path === `/${number}`)
            else {
              const one = asked.at(-1 - number)
              one?.answer(`of ${one.path}`)
              await settled()
            }
            const answer = replies.of(shown).value
            if (answer.type === 'here') expect(answer.reply).toBe(`of ${shown}`)
          }
          stop()
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is asked once by however many look, and again only when it holds no more', async () => {
    const { asked, ask } = slowApi()
    const replies = repliesOf(ask)
    replies.ahead('/a')
    const stops = [replies.look('/a'), replies.look('/a')]
    asked[0]?.answer(1)
    await settled()
    for (const stop of stops) stop()
    replies.look('/a')
    expect(asked).toHaveLength(1)
    replies.renew((path) => path === '/a')
    expect(asked).toHaveLength(2)
    expect(replies.of('/a').value).toEqual({ type: 'here', reply: 1 })
    asked[1]?.answer(2)
    await settled()
    expect(replies.of('/a').value).toEqual({ type: 'here', reply: 2 })
  })

  test('is given up when nobody looks any more, and asked anew when somebody does', async () => {
    const { asked, ask } = slowApi()
    const replies = repliesOf(ask)
    replies.look('/a')()
    expect(asked[0]?.stop.aborted).toBe(true)
    await settled()
    replies.look('/a')
    expect(asked).toHaveLength(2)
    asked[1]?.fail()
    await settled()
    expect(replies.of('/a').value.type).toBe('failed')
  })

  test('is kept for the newest only', () => {
    const { asked, ask } = slowApi()
    const replies = repliesOf(ask, 2)
    for (const path of ['/a', '/b', '/c']) replies.ahead(path)
    expect(asked.map(({ stop }) => stop.aborted)).toEqual([true, false, false])
  })
})

const text = (value: string): Content => [{ type: 'text', value }]
const bold: Content = [
  { type: 'pc', id: '1', equiv: '', canDelete: true, canCopy: true, content: text('Baku') },
  { type: 'text', value: ' grows' },
]
const suggestion = (words: string, origin: object, similarity: number | null = null) => ({
  type: 'mt',
  text: { content: text(words), tagged: words },
  similarity,
  origin,
})
const rowOf = (suggestions: readonly object[]) => ({ source: { content: bold }, suggestions }) as unknown as Row
const match = (source: Content, target: Content, score: number) =>
  ({
    source: { content: source },
    target: { content: target },
    score,
    from: 'a',
    at: '2026-11-01T00:00:00Z',
  }) as MemoryMatch

describe('suggestions', () => {
  test('come with the memory before the engines, the likest first, and say the same only once', () => {
    const list = suggestedFor(
      rowOf([
        suggestion('engine', { type: 'engine', engine: 'deepl' }),
        suggestion('old', { type: 'memory', score: 80, from: 'a', source: 'Baku grew' }, 80),
        suggestion('same', { type: 'memory', score: 100, from: 'a' }, 100),
        suggestion('engine', { type: 'engine', engine: 'openai' }),
      ]),
      [match(text('Baku grows'), text('same'), 100)],
    )
    expect(list.map(({ tagged, band, at }) => [tagged, band, at !== undefined])).toEqual([
      ['same', 'exact', true],
      ['old', 'medium', false],
      ['engine', undefined, false],
      ['engine', undefined, false],
    ])
    expect(list[0]?.difference).toBeUndefined()
    expect(list[1]?.difference).toContainEqual({ type: 'removed', text: 'grew' })
  })

  test('keep codes that are the sentence’s own, and leave out those of another', () => {
    const foreign: Content = [{ type: 'ph', id: '7', equiv: '', canDelete: false, canCopy: false }, ...text('a < b')]
    const list = suggestedFor(rowOf([]), [match(bold, bold, 101), match(text('x'), foreign, 60)])
    expect(list.map(({ tagged }) => tagged)).toEqual(['<1>Baku</1> grows', 'a &lt; b'])
  })
})

describe('terms of a sentence', () => {
  const term = (language: 'en' | 'ru', words: string, status: Term['status'] = 'preferred', more: Partial<Term> = {}) =>
    ({ language, text: words, status, type: 'noun', note: '', ...more }) as Term
  const concepts = [
    {
      id: 'sea',
      terms: [
        term('en', 'inland sea'),
        term('ru', 'закрытое море', 'forbidden', { note: 'a calque' }),
        term('ru', 'внутреннее море'),
      ],
    },
    { id: 'aliyeva', terms: [term('en', 'Leyla Aliyeva', 'preferred', { type: 'person', gender: 'female' })] },
  ] as unknown as readonly Concept[]

  test('show their renderings, the forbidden last, and which of them the target has in whatever form', () => {
    const found = termsIn(
      concepts,
      { language: 'en', text: 'Leyla Aliyeva wrote of inland seas.' },
      { language: 'ru', text: 'Писали о внутреннем море.' },
    )
    expect(found.map(({ id, found, gender, isName }) => [id, found, gender, isName])).toEqual([
      ['aliyeva', ['Leyla Aliyeva'], 'female', true],
      ['sea', ['inland seas'], undefined, false],
    ])
    expect(found[1]?.renderings.map(({ text, status, used, note }) => [text, status, used, note])).toEqual([
      ['внутреннее море', 'preferred', true, ''],
      ['закрытое море', 'forbidden', false, 'a calque'],
    ])
  })
})

const thread = (id: string, more: Partial<Thread> = {}): Thread => ({
  ...{ id, language: 'kk', segment: 's1', range: null, type: 'remark', text: '', mentions: [], by: 'sevinc' },
  ...{ at: '2026-11-01T10:00:00.000Z', edited: null, resolved: null, gone: false, replies: [] },
  ...more,
})

describe('comments', () => {
  test('stand at their sentence, open ones first; what has no sentence stands with the whole text', () => {
    const resolved = { by: 'zhanar', at: '2026-11-02T10:00:00.000Z' }
    const { here, whole } = threadsOf(
      [
        thread('a', { resolved }),
        thread('b'),
        thread('c', { segment: 's2' }),
        thread('d', { segment: null }),
        thread('e', { segment: 'lost', gone: true }),
      ],
      's1',
    )
    expect([here, whole].map((list) => list.map(({ id }) => id))).toEqual([
      ['b', 'a'],
      ['d', 'e'],
    ])
  })

  test('are unread until looked at, and again when somebody else replies; my own words never are', () => {
    const mine = thread('a', { by: 'zhanar' })
    expect(isUnread(mine, {}, 'zhanar')).toBe(false)
    const theirs = thread('b')
    const seen = afterLooking({ gone: '2026' }, [theirs], [theirs], 'zhanar')
    expect([isUnread(theirs, {}, 'zhanar'), isUnread(theirs, seen, 'zhanar')]).toEqual([true, false])
    expect(Object.keys(seen)).toEqual(['b'])
    const reply = { id: 'r', text: '', mentions: [], edited: null, at: '2026-11-03T10:00:00.000Z' }
    expect(isUnread({ ...theirs, replies: [{ ...reply, by: 'zhanar' }] }, seen, 'zhanar')).toBe(false)
    expect(isUnread({ ...theirs, replies: [{ ...reply, by: 'timur' }] }, seen, 'zhanar')).toBe(true)
  })

  test('stand on a range only where the quoted words stand once', () => {
    expect(rangeOf('кеме', 'Бұл кеме')).toEqual({ start: 4, end: 8, quote: 'кеме' })
    expect([rangeOf('а', 'ала'), rangeOf('', 'ала'), rangeOf('x', 'ала')]).toEqual([undefined, undefined, undefined])
  })

  test('offer colleagues by handle or by any of their names, in any script, once there is an @', () => {
    expect(callAt('hi @Жан', 7)).toEqual({ from: 3, begun: 'жан' })
    expect(callAt('hi @zhanar now', 14)).toBeUndefined()
    expect(callAt('a@b', 3)).toBeUndefined()
    const people = [
      { handle: 'zhanar', name: 'Жанар Оспанқызы' },
      { handle: 'timur', name: 'Тимур Салихов' },
    ]
    expect(['zh', 'осп', 'ти', ''].map((begun) => calledBy(begun, people).map(({ handle }) => handle))).toEqual([
      ['zhanar'],
      ['zhanar'],
      ['timur'],
      ['zhanar', 'timur'],
    ])
  })
})
