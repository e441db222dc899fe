import { describe, expect, test } from 'vitest'
import { extract } from '../../src/markdown/index.ts'
import { type Ignorable, type Segment, segmentsOf, type Unit } from '../../src/model/document.ts'
import type { PersonId, SegmentId } from '../../src/model/ids.ts'
import type { FilledTarget, Origin, State } from '../../src/model/translation.ts'
import { type Cutting, cutsFor } from '../../src/steps/cutting.ts'
import { regroup } from '../../src/steps/regroup.ts'
import { type Reseated, reseat } from '../../src/steps/reseat.ts'
import { recut } from '../../src/text/recut.ts'
import { tagged, untagged } from '../markdown/tagged.ts'

const at = new Date('2026-03-02T09:00:00Z')
const [old, now] = ['p-old' as PersonId, 'p-now' as PersonId]
const engine: Origin = { type: 'engine', engine: 'e' }

const unitOf = (markdown: string): Unit => extract(markdown, 'en')[0] as Unit

type Written = readonly [text: string, state?: Exclude<State, 'initial'>, origin?: Origin]

/** Targets for the segments of a unit, in their order; `null` leaves one empty. */
const targetsOf = (unit: Unit, written: readonly (Written | null)[]): readonly FilledTarget[] =>
  segmentsOf(unit).flatMap(({ id, content }, index) => {
    const one = written[index]
    if (!one) return []
    const [words, state = 'translated', origin = { type: 'person' }] = one
    const by = { type: 'person', person: old } as const
    return { segment: id, state, content: untagged(words, content), origin, by, at: new Date(at.getTime() + index) }
  })

const byId = (targets: readonly FilledTarget[]): ReadonlyMap<SegmentId, FilledTarget> =>
  new Map(targets.map((target) => [target.segment, target]))

/** Cuts a unit, whole or as the document has it, anew and answers it with what became of its targets. */
const cut = (
  unit: Unit,
  order: Cutting,
  present: readonly FilledTarget[],
  past: readonly FilledTarget[] = [],
  document = unit,
): Reseated & { readonly unit: Unit } => {
  const after = recut(document, Object.values(cutsFor(order, [unit], 'en'))[0] ?? [])
  const seats = { present: byId(present), past: byId(past), language: 'ru', by: now, at } as const
  const all = regroup(unit, after).map((group) => reseat(group, seats))
  return {
    unit: after,
    targets: all.flatMap(({ targets }) => targets),
    suggestions: all.flatMap(({ suggestions }) => suggestions),
  }
}

const segment = (unit: Unit, index: number): SegmentId => segmentsOf(unit)[index]?.id as SegmentId
const told = ({ targets, suggestions }: Reseated) => ({
  targets: targets.map(({ content, state }) => [tagged(content), state]),
  suggestions: suggestions.map(({ content }) => tagged(content)),
})

describe('a merge', () => {
  const unit = unitOf('One here. Two there. Three.\n')
  const merge = (written: readonly (Written | null)[], past?: readonly FilledTarget[]) =>
    cut(unit, { type: 'merge', segment: segment(unit, 0) }, targetsOf(unit, written), past)

  test('joins the targets with what stands between them, and leaves the others alone', () => {
    const merged = merge([['Раз.'], ['Два.'], ['Три.', 'final']])
    expect(told(merged)).toEqual({ targets: [['Раз. Два.', 'translated']], suggestions: [] })
    expect(merged.targets[0]?.segment).toBe(segment(merged.unit, 0))
    expect(segmentsOf(merged.unit)[1]).toEqual(segmentsOf(unit)[2])
  })

  test.each<[State, State, State]>([
    ['translated', 'final', 'translated'],
    ['reviewed', 'final', 'reviewed'],
    ['final', 'final', 'reviewed'],
  ])('%s and %s give %s', (one, other, both) => {
    const written = [
      ['Раз.', one],
      ['Два.', other],
    ] as readonly Written[]
    expect(merge(written).targets.map(({ state }) => state)).toEqual([both])
  })

  test('names who was the last to put one of the lowest into its state', () => {
    const [target] = merge([['Раз.', 'reviewed'], ['Два.']]).targets
    expect(target).toMatchObject({ by: { type: 'person', person: old }, at: new Date(at.getTime() + 1) })
  })

  test.each<[string, Origin, Origin, Origin]>([
    ['an engine twice', engine, engine, engine],
    ['a person and an engine', { type: 'person' }, engine, { type: 'person', over: engine }],
    ['a memory and an engine', { type: 'memory', score: 100, from: 'x' }, engine, engine],
    [
      'two persons, one of them over a machine',
      { type: 'person' },
      { type: 'person', over: engine },
      { type: 'person', over: engine },
    ],
    [
      'a person, carried over, and a person',
      { type: 'carried', from: 'd', was: { type: 'person' } },
      { type: 'person' },
      { type: 'person' },
    ],
  ])('keeps where it came from: %s', (_, one, other, both) => {
    expect(
      merge([
        ['Раз.', 'translated', one],
        ['Два.', 'translated', other],
      ]).targets[0]?.origin,
    ).toEqual(both)
  })

  test('of which one is empty makes no target of half a sentence: what there is becomes a suggestion', () => {
    const merged = merge([['Раз.', 'reviewed'], null])
    expect(told(merged)).toEqual({ targets: [], suggestions: ['Раз.'] })
    expect(merged.suggestions[0]).toMatchObject({ segment: segment(merged.unit, 0), origin: { type: 'person' } })
    expect(merged.suggestions[0]?.similarity).toBeLessThan(100)
  })

  test('of empty ones is empty', () => {
    expect(told(merge([]))).toEqual({ targets: [], suggestions: [] })
  })

  test('takes what stands between and is not translated with it', () => {
    const counted = unitOf('First part! 15! Second part.\n')
    const [, , between] = counted.parts
    expect(between?.type).toBe('ignorable')
    const targets = targetsOf(counted, [['Раз.'], ['Два.']])
    const merged = cut(counted, { type: 'merge', segment: segment(counted, 0) }, targets)
    expect(told(merged).targets).toEqual([['Раз. 15! Два.', 'translated']])
  })
})

describe('a split', () => {
  const unit = unitOf('One **here**, and two there.\n')
  const split = (written: readonly (Written | null)[], past?: readonly FilledTarget[]) =>
    cut(unit, { type: 'split', segment: segment(unit, 0), at: 'One here, '.length }, targetsOf(unit, written), past)

  test('cuts the target at its own sentences when these are as many and have the right codes', () => {
    const halves = split([['Раз <1>тут</1>. И два там.', 'reviewed', engine]])
    expect(told(halves)).toEqual({
      targets: [
        ['Раз <1>тут</1>.', 'translated'],
        ['И два там.', 'translated'],
      ],
      suggestions: [],
    })
    expect(halves.targets[0]).toMatchObject({ origin: engine, by: { type: 'person', person: now }, at })
    expect(halves.targets.map((target) => target.segment)).toEqual([segment(halves.unit, 0), segment(halves.unit, 1)])
  })

  test('leaves author and instant of what nobody had confirmed', () => {
    const [first] = split([['Раз <1>тут</1>. И два там.', 'translated', engine]]).targets
    expect(first?.by).toEqual({ type: 'person', person: old })
  })

  test.each([
    'Раз <1>тут</1>, и два там.',
    'Раз тут. И два <1>там</1>.',
    'Раз <1>тут</1>. И два. Там.',
    'Раз <1>тут</1>! 15! И два.',
  ])('guesses nothing about %j: it is a suggestion', (words) => {
    const halves = split([[words, 'final']])
    expect(halves.targets).toEqual([])
    expect(halves.suggestions.map(({ segment }) => segment)).toEqual([segment(halves.unit, 0)])
    expect(tagged(halves.suggestions[0]?.content ?? [])).toBe(words)
  })

  test('of what is empty is empty', () => {
    expect(told(split([]))).toEqual({ targets: [], suggestions: [] })
  })

  test('leaves behind the words of codes that the first part has not', () => {
    const back = unitOf('One there, and two **here**.\n')
    const order = { type: 'split', segment: segment(back, 0), at: 'One there, '.length } as const
    const halves = cut(back, order, targetsOf(back, [['И <1>тут</1>, и там.']]))
    expect(told(halves).suggestions).toEqual(['И тут, и там.'])
  })
})

describe('what is undone', () => {
  const unit = unitOf('One here. Two there.\n')
  const merged = recut(unit, [])
  const mergeOrder = { type: 'merge', segment: segment(unit, 0) } as const
  const splitOrder = { type: 'split', segment: segment(merged, 0), at: 'One here. '.length } as const
  const written: readonly Written[] = [
    ['Раз, и  всё', 'final'],
    ['два.', 'reviewed', engine],
  ]

  test('gives the old targets back when nothing was edited: merged and split', () => {
    const before = targetsOf(unit, written)
    const joined = cut(unit, mergeOrder, before).targets
    expect(cut(merged, splitOrder, joined, before, unit)).toMatchObject({ targets: before, suggestions: [] })
  })

  test('split and merged', () => {
    const before = targetsOf(merged, [['Раз.  Два.', 'final']])
    const halves = cut(merged, splitOrder, before, [], unit).targets
    expect(halves).toHaveLength(2)
    expect(cut(unit, mergeOrder, halves, before)).toMatchObject({ targets: before, suggestions: [] })
  })

  test('split without a target for either half, and merged', () => {
    const before = targetsOf(merged, [['Раз, и два.', 'reviewed']])
    expect(cut(merged, splitOrder, before, [], unit).targets).toEqual([])
    expect(cut(unit, mergeOrder, [], before)).toMatchObject({ targets: before, suggestions: [] })
  })

  test('merged where one was empty, and split', () => {
    const before = targetsOf(unit, [['Раз.', 'reviewed'], null])
    expect(cut(merged, splitOrder, [], before, unit)).toMatchObject({ targets: before, suggestions: [] })
  })

  test('keeps an edit that was made in between', () => {
    const before = targetsOf(merged, [['Раз. Два.', 'final']])
    const edited = targetsOf(unit, [['Раз!'], ['Два.', 'reviewed']])
    expect(told(cut(unit, mergeOrder, edited, before)).targets).toEqual([['Раз! Два.', 'translated']])
    const half = targetsOf(unit, [['Раз!'], null])
    expect(told(cut(unit, mergeOrder, half, before))).toEqual({ targets: [], suggestions: ['Раз!'] })
  })

  test('keeps what was confirmed in between', () => {
    const before = targetsOf(merged, [['Раз. Два.', 'translated']])
    const confirmed = targetsOf(unit, [
      ['Раз.', 'reviewed'],
      ['Два.', 'reviewed'],
    ])
    expect(told(cut(unit, mergeOrder, confirmed, before)).targets).toEqual([['Раз. Два.', 'reviewed']])
  })
})

describe('a place that cannot be', () => {
  const unit = unitOf('One **here** now. Two.\n')
  const [one, two] = [segment(unit, 0), segment(unit, 1)]
  const none = 'none' as SegmentId
  test.each<[string, Cutting, string]>([
    ['inside a code', { type: 'split', segment: one, at: 6 }, 'segmentation.inside_code'],
    ['at the beginning', { type: 'split', segment: one, at: 0 }, 'segmentation.edge'],
    ['before the full stop', { type: 'split', segment: one, at: 'One here now'.length }, 'segmentation.edge'],
    ['past the end', { type: 'split', segment: one, at: 100 }, 'segmentation.edge'],
    ['in no segment', { type: 'split', segment: none, at: 1 }, 'segment.unknown'],
    ['after the last one', { type: 'merge', segment: two }, 'segmentation.last'],
    ['after none', { type: 'merge', segment: none }, 'segment.unknown'],
  ])('%s is refused', (_, order, code) => {
    expect(() => cutsFor(order, [unit], 'en')).toThrowError(expect.objectContaining({ code }))
  })
})

describe('cutting anew', () => {
  test('begins empty where older rules had found nothing to translate', () => {
    const [one, gap, two] = unitOf('Mrs. One! Two there.\n').parts as Unit['parts'] & [Segment, Ignorable, Segment]
    const unit = { ...unitOf('A\n'), parts: [{ ...one, type: 'ignorable' } as Ignorable, gap, two] }
    const targets = targetsOf(unit, [['Два.']])
    const fresh = regroup(unit, recut(unit, [4, 5, 9, 10]))
    expect(fresh.map(({ before, after }) => [before.length, after.length])).toEqual([
      [0, 1],
      [0, 1],
    ])
    const seats = { present: byId(targets), past: byId([]), language: 'ru', by: now, at } as const
    expect(fresh.map((group) => reseat(group, seats))).toEqual(fresh.map(() => ({ targets: [], suggestions: [] })))
  })

  test('cuts what older rules had left whole, and each part gets its sentence', () => {
    const whole = recut(unitOf('One here. Two there.\n'), [])
    const again = cut(whole, { type: 'again' }, targetsOf(whole, [['Раз. Два.', 'reviewed']]))
    expect(told(again).targets).toEqual([
      ['Раз.', 'translated'],
      ['Два.', 'translated'],
    ])
  })

  test('joins what older rules had cut in two, in one group for each stretch between common cuts', () => {
    const unit = unitOf('Mr. Smith came. He left.\n')
    const cutOld = recut(unit, [3, 4, 15, 16])
    expect(segmentsOf(cutOld)).toHaveLength(3)
    const again = cut(
      cutOld,
      { type: 'again' },
      targetsOf(cutOld, [['Г-н'], ['Смит пришёл.'], ['Ушёл.', 'final']]),
      [],
      unit,
    )
    expect(told(again).targets).toEqual([['Г-н Смит пришёл.', 'translated']])
    expect(again.unit).toEqual(unit)
  })
})
