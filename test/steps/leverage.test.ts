import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/markdown/index.ts'
import { segmentsOf, type Unit } from '../../src/model/document.ts'
import type { DocumentId, PersonId, SegmentId, UnitId } from '../../src/model/ids.ts'
import { plainText, text } from '../../src/model/inline.ts'
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

const MAJOR = { minor: false, source: 'en' } as const
const MINOR = { minor: true, source: 'en' } as const

const states = (now: readonly Unit[], revision: typeof MAJOR | typeof MINOR = MAJOR) =>
  Object.fromEntries(leverage(previous, now, revision).carried.map((one) => [one.segment, one.state]))

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
    const [carried] = leverage(previous, units('a', 'b', 'c', 'd'), MAJOR).carried
    expect(carried?.origin).toEqual({ type: 'carried', from: 'd1', was: { type: 'person' } })
    const again = leverage(
      { document: 'd2' as DocumentId, units: previous.units, targets: carried ? [carried] : [] },
      previous.units,
      MAJOR,
    )
    expect(again.carried[0]?.origin).toEqual(carried?.origin)
  })
})

describe('leverage of what changed', () => {
  const OLD = 'The old ferry left Baku at noon.'
  const earlier = (...sentences: readonly string[]) => ({
    document: 'd1' as DocumentId,
    units: units(...sentences),
    targets: sentences.map((sentence) => target(sentence, 'final')),
  })

  test('suggests what the sentence said before, fills nothing by it and says where it is from', () => {
    const { carried, suggested } = leverage(earlier('a', OLD), units('a', 'The new ferry left Baku at noon.'), MAJOR)
    expect(carried.map(({ segment }) => segment)).toEqual(['a'])
    expect(suggested).toEqual([
      {
        segment: 'The new ferry left Baku at noon.',
        type: 'tm',
        content: text(OLD.toUpperCase()),
        similarity: 86,
        origin: { type: 'carried', from: 'd1', was: { type: 'person' } },
      },
    ])
  })

  test('suggests nothing for a sentence that is another one', () => {
    expect(leverage(earlier(OLD), units('Rain is expected on Monday.'), MAJOR)).toEqual({ carried: [], suggested: [] })
  })

  test('pairs every sentence with the likest one, wherever it stands', () => {
    const { suggested } = leverage(
      earlier('One red apple fell down.', 'Two green pears fell down.'),
      units('Two green pears fell off.', 'One red apple fell off.'),
      MAJOR,
    )
    expect(suggested.map(({ segment, content }) => [segment, plainText(content)])).toEqual([
      ['Two green pears fell off.', 'TWO GREEN PEARS FELL DOWN.'],
      ['One red apple fell off.', 'ONE RED APPLE FELL DOWN.'],
    ])
  })

  test('a minor revision keeps what was said of a sentence whose numbers, names and negations stand', () => {
    const now = 'The old ferry departed Baku at noon.'
    expect(leverage(earlier('a', OLD, 'b'), units('a', now, 'b'), MINOR)).toMatchObject({
      carried: [{ state: 'reviewed' }, { segment: now, state: 'reviewed', content: text(OLD.toUpperCase()) }, {}],
      suggested: [],
    })
  })

  test.each([
    'The old ferry left Aktau at noon.',
    'The old ferry never left Baku at noon.',
    'The 2 ferries left Baku at noon.',
  ])('a minor revision that says %j is not believed', (now) => {
    const { carried, suggested } = leverage(earlier(OLD), units(now), MINOR)
    expect([carried, suggested.map(({ segment }) => segment)]).toEqual([[], [now]])
  })

  test('of two sentences that say the same, each keeps its own target when one of them goes', () => {
    const revision = (markdown: string) => extract(markdown, 'en')
    const old = revision('First.\n\nYes.\n\nSecond.\n\nYes.\n\nThird.\n')
    const targets = old
      .flatMap(segmentsOf)
      .map((segment, index) => ({ ...target('', 'final'), segment: segment.id, content: text(`t${index}`) }))
    const now = revision('First.\n\nSecond.\n\nYes.\n\nThird.\n')
    const { carried } = leverage({ document: 'd1' as DocumentId, units: old, targets }, now, MAJOR)
    expect(carried.map(({ content }) => plainText(content))).toEqual(['t0', 't2', 't3', 't4'])
  })
})

describe('leverage of any revision', () => {
  const sentence = fc
    .array(fc.constantFrom('ferry', 'Baku', '12', 'never', 'left', '*slowly*', '`code`', 'rain'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => words.join(' '))
  const article = fc.array(sentence, { minLength: 1, maxLength: 8 })
  const read = (paragraphs: readonly string[]) => extract(`${paragraphs.join('\n\n')}\n`, 'en')
  const translated = (paragraphs: readonly string[]) => {
    const old = read(paragraphs)
    const targets = old.flatMap(segmentsOf).map(({ id, content }) => ({ ...target('', 'final'), segment: id, content }))
    return { document: 'd1' as DocumentId, units: old, targets }
  }

  test('gives every new segment one thing at most, carries nothing above reviewed and suggests nothing as exact', () => {
    fc.assert(
      fc.property(article, article, fc.boolean(), (one, other, minor) => {
        const now = read(other)
        const { carried, suggested } = leverage(translated(one), now, { minor, source: 'en' })
        const placed = [...carried, ...suggested].map(({ segment }) => segment)
        expect(new Set(placed).size).toBe(placed.length)
        const known = new Set(now.flatMap(segmentsOf).map(({ id }) => id))
        expect(placed.every((segment) => known.has(segment))).toBe(true)
        expect(carried.every(({ state }) => state === 'translated' || state === 'reviewed')).toBe(true)
        expect(suggested.every(({ similarity }) => similarity !== null && similarity < 100)).toBe(true)
      }),
    )
  })

  test('loses no target when paragraphs change their order, nor when new ones come between', () => {
    const moved = article.chain((paragraphs) =>
      fc.tuple(
        fc.constant(paragraphs),
        fc.shuffledSubarray(paragraphs, { minLength: paragraphs.length }),
        fc.array(fc.constant('Something else altogether.'), { maxLength: 2 }),
      ),
    )
    fc.assert(
      fc.property(moved, ([paragraphs, order, more]) => {
        const old = translated(paragraphs)
        const { carried } = leverage(old, read([...more, ...order]), MAJOR)
        const said = (targets: readonly FilledTarget[]) => targets.map(({ content }) => plainText(content)).toSorted()
        expect(said(carried)).toEqual(said(old.targets))
      }),
    )
  })

  test('carries everything as it was when nothing changed', () => {
    fc.assert(
      fc.property(article, (paragraphs) => {
        const old = translated(paragraphs)
        const { carried, suggested } = leverage(old, read(paragraphs), MAJOR)
        expect(carried.map(({ segment, content, state }) => [segment, content, state])).toEqual(
          old.targets.map(({ segment, content }) => [segment, content, 'reviewed']),
        )
        expect(suggested).toEqual([])
      }),
    )
  })
})
