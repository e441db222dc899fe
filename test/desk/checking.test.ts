import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Exhibit } from '../../src/check.ts'
import { checks } from '../../src/checks/index.ts'
import type { View } from '../../src/desk/workbench/bench.ts'
import { exhibitOf } from '../../src/desk/workbench/checking/exhibit.ts'
import { APART, BY_SERVER, type Findings, inquiryBy } from '../../src/desk/workbench/checking/inquiry.ts'
import { withFinding } from '../../src/desk/workbench/checking/next.ts'
import { differsOnlyAt } from '../../src/desk/workbench/editor/places.ts'
import type { SegmentId } from '../../src/model/ids.ts'
import { text } from '../../src/model/inline.ts'
import { LANGUAGES, type LanguagePair } from '../../src/model/language.ts'
import { planted as codePlanted } from '../checks/codes.planted.ts'
import { concepts, exhibit, parallels, planted } from '../checks/exhibits.ts'

/** Those that the browser asks. */
const asked = checks.filter(({ check }) => !BY_SERVER.has(check.id))

/** What the server finds by them: every check over everything. */
const allOf = (one: Exhibit): Findings =>
  Map.groupBy(
    asked.flatMap(({ check, severity }) =>
      check.inspect(one).map((finding) => ({ ...finding, check: check.id, severity })),
    ),
    ({ segment }) => segment,
  )

const foundIn = (one: Exhibit): Findings => {
  const inquiry = inquiryBy(asked)
  inquiry.know(one)
  inquiry.apart()
  inquiry.whole()
  return inquiry.findings()
}

const sorted = (findings: Findings) => [...findings].toSorted(([one], [other]) => (one < other ? -1 : 1))

const PAIRS = LANGUAGES.flatMap((source) =>
  LANGUAGES.filter((target) => target !== source).map((target): LanguagePair => ({ source, target })),
)

/** An article of the fixtures' sentences, right and wrong ones. */
const article = ({ source, target }: LanguagePair): Exhibit => {
  const right = parallels.map((sentence) => [sentence[source], sentence[target]] as const)
  const wrong = planted
    .filter(({ pair }) => pair.source === source && pair.target === target)
    .map(({ before, after }) => [before, after] as const)
  return {
    pair: { source, target },
    concepts,
    segments: [...right, ...wrong, ['', undefined] as const].flatMap(([before, after], index) => {
      const id = `s${index}` as SegmentId
      return exhibit({ source, target }, before, after).segments.map((one) => ({
        ...one,
        segment: { ...one.segment, id },
        target: { ...one.target, segment: id },
      }))
    }),
  }
}

describe('the checks in the browser', () => {
  test.each(PAIRS)('find in an article what the server finds, from $source to $target', (pair) => {
    expect(sorted(foundIn(article(pair)))).toEqual(sorted(allOf(article(pair))))
  })

  test.each(planted)('find what is wrong with $after', ({ pair, before, after }) => {
    const one = { ...exhibit(pair, before, after), concepts }
    expect(sorted(foundIn(one))).toEqual(sorted(allOf(one)))
  })

  test('find what is wrong with codes', () => {
    for (const { exhibit: one } of codePlanted) expect(sorted(foundIn(one))).toEqual(sorted(allOf(one)))
  })

  test('offer only fixes that change nothing but the place of their finding, which is what the editor puts in', () => {
    const fixes = [...planted.map(({ pair, before, after }) => exhibit(pair, before, after)), ...PAIRS.map(article)]
      .flatMap((one) => [...allOf(one)].flatMap(([id, found]) => found.map((finding) => ({ one, id, finding }))))
      .filter(({ finding }) => finding.fix !== undefined)
    expect(fixes.length).toBeGreaterThan(10)
    const wide = fixes.filter(({ one, id, finding: { fix = [], at } }) => {
      const target = one.segments.find(({ segment }) => segment.id === id)?.target
      return at?.side !== 'target' || !differsOnlyAt(target && 'content' in target ? target.content : [], fix, at)
    })
    expect(wide.map(({ finding }) => finding)).toEqual([])
  })

  test('know which checks there are', () => {
    const known = checks.map(({ check }) => check.id)
    expect([...APART, ...BY_SERVER].filter((id) => !known.includes(id))).toEqual([])
    // so that what the server found can stand behind what is found here
    expect(checks.slice(asked.length).map(({ check }) => check.id)).toEqual([...BY_SERVER])
  })

  test('find after any typing what they find in the text as it then stands', () => {
    const pair = { source: 'en', target: 'ru' } as const
    const whole = article(pair)
    const edit = fc.record({ at: fc.nat(whole.segments.length - 1), with: fc.nat(whole.segments.length - 1) })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const inquiry = inquiryBy(asked)
        inquiry.know(whole)
        inquiry.apart()
        inquiry.whole()
        const segments = [...whole.segments]
        for (const { at, with: other } of edits) {
          const [one, from] = [segments[at], whole.segments[other]]
          if (!one || from?.target.state !== 'translated') continue
          segments[at] = { ...one, target: { ...from.target, segment: one.segment.id } }
          inquiry.change(one.segment.id, from.target.content)
          inquiry.apart()
        }
        inquiry.whole()
        expect(sorted(inquiry.findings())).toEqual(sorted(allOf({ ...whole, segments })))
        // and the same when it is told all at once
        inquiry.know({ ...whole, segments })
        inquiry.apart()
        inquiry.whole()
        expect(sorted(inquiry.findings())).toEqual(sorted(allOf({ ...whole, segments })))
      }),
      { numRuns: 15 },
    )
  })

  test('look again only at what changed, one by one', () => {
    const asked: string[][] = []
    const spy = (id: string) => ({
      severity: 'warns' as const,
      check: {
        id,
        inspect({ segments }: Exhibit) {
          asked.push([id, ...segments.map(({ segment }) => segment.id)])
          return []
        },
      },
    })
    const inquiry = inquiryBy([spy('numbers'), spy('names')])
    const two = {
      ...exhibit({ source: 'en', target: 'ru' }, 'a', 'а'),
      segments: ['s1', 's2'].flatMap((id) =>
        exhibit({ source: 'en', target: 'ru' }, 'a', 'а').segments.map((one) => ({
          ...one,
          segment: { ...one.segment, id: id as SegmentId },
        })),
      ),
    }
    inquiry.know(two)
    inquiry.apart()
    inquiry.change('s2', text('б'))
    inquiry.apart()
    inquiry.change('gone', text('б'))
    inquiry.whole()
    expect(asked).toEqual([
      ['numbers', 's1', 's2'],
      ['numbers', 's2'],
      ['names', 's1', 's2'],
    ])
  })

  test('see what is typed over what stands, and terms as they stand that day', () => {
    const content = [...text('In 2024')]
    const row = (id: string, target: View['segments'][number]['target']) =>
      ({ id, codes: [], source: { content, tagged: 'In 2024' }, target }) as unknown as View['segments'][number]
    const standing = {
      state: 'translated',
      text: { content: [...text('В 2024')], tagged: 'В 2024' },
      changed: 1,
    } as unknown as View['segments'][number]['target']
    const view = {
      source: 'en',
      target: 'ru',
      segments: [row('s1', standing), row('s2', { state: 'initial', changed: 0 }), row('s3', standing)],
    } as unknown as View
    const old = {
      id: 'c1',
      terms: [{ ...concepts[0]?.terms[0], validUntil: '2020-01-01' }],
    } as (typeof concepts)[number]
    const one = exhibitOf(view, new Map([['s3', 'В 2023 &lt;']]), [old], new Date('2026-11-23'))
    expect(one.segments.map(({ target }) => ('content' in target ? target.content : null))).toEqual([
      text('В 2024'),
      null,
      text('В 2023 <'),
    ])
    expect(one.concepts[0]?.terms[0]?.status).toBe('deprecated')
    expect(
      allOf(one)
        .get('s3')
        ?.map(({ check }) => check),
    ).toContain('numbers')
  })
})

test.each([
  ['b', 1, 'd'],
  ['d', 1, 'b'],
  ['d', -1, 'b'],
  ['b', -1, 'd'],
  ['a', 1, 'b'],
  ['a', -1, 'd'],
  ['gone', 1, 'b'],
] as const)('from %s, going %i, one comes to %s', (from, direction, to) => {
  expect(withFinding(['a', 'b', 'c', 'd'], from, (id) => id === 'b' || id === 'd', direction)).toBe(to)
  expect(withFinding(['a', 'b'], 'a', () => false, direction)).toBe('a')
  expect(withFinding(['a', 'b'], 'a', (id) => id === 'a', direction)).toBe('a')
})
