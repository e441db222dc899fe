import { describe, expect, test } from 'vitest'
import type { Unit } from '../../src/model/document.ts'
import type { SegmentId, UnitId } from '../../src/model/ids.ts'
import { type Content, plainText, text } from '../../src/model/inline.ts'
import type { MemoryMatch } from '../../src/model/memory.ts'
import { inContext } from '../../src/steps/context.ts'
import { recall } from '../../src/steps/recall.ts'
import type { Memory } from '../../src/store.ts'
import { parts, pc, ph } from '../engines/content.ts'

const refuse = () => Promise.reject(new Error('recall only looks up'))
/** A memory that answers every query with these matches, in this order. */
const answering = (matches: readonly MemoryMatch[], alike: readonly MemoryMatch[] = []): Memory => ({
  lookup: async (_, queries) => queries.map(() => matches),
  similar: async (_, sources) => sources.map(() => alike),
  concordance: refuse,
  tended: refuse,
  tendedUnit: refuse,
  correct: refuse,
  remove: refuse,
  put: refuse,
  forget: refuse,
  all: refuse,
  count: refuse,
})

const match = (from: string, source: Content, target: Content, score = 100): MemoryMatch => ({
  source,
  target,
  score,
  from,
  at: new Date('2026-03-02T09:00:00Z'),
})

const recalled = (source: Content, ...matches: readonly MemoryMatch[]) => recalledFrom(answering(matches), source)

const recalledFrom = (memory: Memory, source: Content) => {
  const unit: Unit = {
    id: 'u1' as UnitId,
    kind: 'paragraph',
    name: '',
    start: 0,
    end: plainText(source).length,
    codes: [],
    parts: [{ type: 'segment', id: 's1' as SegmentId, content: source }],
  }
  const pair = { source: 'en', target: 'kk' } as const
  return recall(inContext([unit]), pair, memory, { now: new Date('2026-03-02T09:00:00Z'), section: 'news' })
}

const bold = parts('The ', pc('4', 'port'), ' is open.')
const tagged = match('tagged', parts('The ', pc('1', 'port'), ' is open.'), parts(pc('1', 'Порт'), ' ашық.'))
const plain = match('plain', text('The port is open.'), text('Порт ашық.'))

describe('what the memory suggests', () => {
  test('is exact when its source had the same codes, which get the numbers of this segment', async () => {
    expect(await recalled(bold, tagged)).toMatchObject([
      { type: 'tm', similarity: 100, content: parts(pc('4', 'Порт'), ' ашық.'), origin: { from: 'tagged' } },
    ])
  })

  test('is less than exact when its source had no codes and this segment has, even in context', async () => {
    expect(await recalled(bold, { ...plain, score: 101 })).toMatchObject([
      { type: 'tm', similarity: 98, content: text('Порт ашық.'), origin: { score: 98 } },
    ])
  })

  test('is less than exact when its source had the code at another word', async () => {
    const elsewhere = match('b', parts(pc('1', 'The'), ' port is open.'), parts(pc('1', 'Порт'), ' ашық.'))
    expect(await recalled(bold, elsewhere)).toMatchObject([{ similarity: 98 }])
  })

  test('is exact when only spaces or punctuation changed sides of a mark', async () => {
    const wider = match('b', parts('The', pc('1', ' port '), 'is open.'), parts(pc('1', 'Порт'), ' ашық.'))
    expect(await recalled(bold, wider)).toMatchObject([{ similarity: 100 }])
  })

  test('is less than exact when its source had codes and this segment has none', async () => {
    const dropped = match('b', tagged.source, text('Порт ашық.'))
    expect(await recalled(text('The port is open.'), dropped)).toMatchObject([{ similarity: 98 }])
  })

  test('comes from a source with the same codes before one with others, wherever they stand in the answer', async () => {
    for (const matches of [
      [{ ...plain, score: 101 as const }, tagged],
      [tagged, { ...plain, score: 101 as const }],
    ]) {
      expect(await recalled(bold, ...matches)).toMatchObject([
        { similarity: 100, origin: { from: 'tagged' } },
        { similarity: 98, origin: { from: 'plain' } },
      ])
      expect(await recalled(text('The port is open.'), ...matches)).toMatchObject([
        { type: 'icm', similarity: 100, origin: { from: 'plain' } },
      ])
    }
  })

  test('stays exact when a person approved it without a code that may be dropped', async () => {
    const approved = match('approved', tagged.source, text('Порт ашық.'))
    expect(await recalled(bold, plain, approved)).toMatchObject([{ similarity: 100, origin: { from: 'approved' } }])
  })

  test('is less than exact when a code that may not be dropped is wanting', async () => {
    const run = match('run', parts('Run ', ph('1', 'npm ci')), text('Іске қос'))
    expect(await recalled(parts('Run ', ph('1', 'npm ci')), run)).toMatchObject([{ similarity: 98 }])
  })

  test('asked from a translation back takes the codes by what they enclose, not by the numbers of the original', async () => {
    const back = match(
      'back',
      parts(pc('2', 'порт'), ' ', pc('1', 'кеме')),
      parts(pc('1', 'ship'), ' ', pc('2', 'port')),
    )
    expect(await recalled(parts(pc('1', 'порт'), ' ', pc('2', 'кеме')), back)).toMatchObject([
      { similarity: 100, content: parts(pc('2', 'ship'), ' ', pc('1', 'port')) },
    ])
  })

  test('is what resembles the sentence where nothing is the same, with the sentence it was for', async () => {
    const near = match('near', text('The port was open.'), text('Порт ашық болды.'), 78)
    const nearer = match('nearer', parts('The ', pc('1', 'old'), ' port is open.'), parts(pc('1', 'Ескі'), ' порт'), 79)
    expect(await recalledFrom(answering([], [near]), bold)).toEqual([
      {
        segment: 's1',
        type: 'tm',
        similarity: 78,
        content: text('Порт ашық болды.'),
        origin: { type: 'memory', score: 78, from: 'near', source: 'The port was open.' },
      },
    ])
    expect(await recalledFrom(answering([], [near, nearer]), bold)).toMatchObject([
      { similarity: 79, content: parts(pc('4', 'Ескі'), ' порт') },
      { similarity: 78, origin: { from: 'near' } },
    ])
    expect(await recalledFrom(answering([], [nearer]), text('The port is open.'))).toMatchObject([
      { similarity: 79, content: text('Ескі порт') },
    ])
    expect(await recalledFrom(answering([], [{ ...nearer, section: 'sport' }, near]), bold)).toMatchObject([
      { similarity: 78, origin: { from: 'near' } },
      { similarity: 77, origin: { from: 'nearer' } },
    ])
    expect(await recalledFrom(answering([plain], [near]), text('The port is open.'))).toMatchObject([
      { similarity: 100, origin: { from: 'plain' } },
    ])
  })

  test('is five different targets at most, and each says what was remembered where figures were put in', async () => {
    const many = [81, 80, 80, 79, 78, 77].map((score, n) => match(`m${n}`, text(`Source ${n}`), text(`T${n}`), score))
    const again = match('again', text('Source again'), text('T1'), 76)
    const given = await recalledFrom(answering([], [again, ...many]), text('The port is open.'))
    expect(given.map(({ content }) => plainText(content))).toEqual(['T0', 'T1', 'T2', 'T3', 'T4'])
    const mended = { ...match('mended', text('In 2025'), text('2026 жылы'), 99), remembered: text('2025 жылы') }
    expect(await recalledFrom(answering([], [mended]), text('In 2026'))).toMatchObject([
      { similarity: 99, content: text('2026 жылы'), origin: { source: 'In 2025', target: '2025 жылы' } },
    ])
    const twice = answering([plain, match('other', plain.source, text('Порт жұмыс істейді.'))])
    expect(await recalledFrom(twice, text('The port is open.'))).toMatchObject([
      { similarity: 100, origin: { from: 'plain' } },
      { similarity: 100, origin: { from: 'other' } },
    ])
  })

  test('is nothing when its codes are not to be found here', async () => {
    expect(await recalled(text('The port is open.'), tagged)).toEqual([])
    expect(await recalled(bold)).toEqual([])
  })
})
