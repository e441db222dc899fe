import { describe, expect, test } from 'vitest'
import type { Rights, Row } from '../../src/desk/workbench/bench.ts'
import { bulkOf } from '../../src/desk/workbench/frame/bulk.ts'
import { cutsIn, mergesWith, repeatsOf } from '../../src/desk/workbench/frame/neighbours.ts'
import { countsOf, sectionsOf, wordsIn } from '../../src/desk/workbench/frame/outline.ts'
import { needOf, ranked, type Touched } from '../../src/desk/workbench/risk.ts'
import { touchedIn } from '../../src/desk/workbench/session/facts.ts'
import { beginningOf, onwardFrom } from '../../src/desk/workbench/session/onward.ts'
import { finding, row } from './rows.ts'

const reviewer: Rights = { translate: true, review: true, publish: false }
const translator: Rights = { translate: true, review: false, publish: false }
const machine = { origin: { type: 'engine' as const, engine: 'amazon-translate' } }
const changed = (was: string, now: string): Row['change'] => ({
  type: 'changed',
  was: { content: [{ type: 'text', value: was }], tagged: was },
  diff: [
    { type: 'removed', text: was },
    { type: 'added', text: now },
  ],
})

describe('what needs somebody', () => {
  test('comes in the order of what can go wrong', () => {
    const rows = [
      row('mine', 'a', {}),
      row('machine', 'b', machine),
      row('empty', 'c'),
      row('numbers', 'd', {}, { change: changed('5', '6') }),
      row('blocked', 'e', {}),
      row('done', 'f', { state: 'reviewed' }),
    ]
    const touched = new Map<string, readonly Touched[]>([['numbers', ['numbers']]])
    const needs = rows.flatMap((one) => {
      const findings = one.id === 'blocked' ? [finding('numbers', 'blocks')] : []
      return needOf(one, findings, reviewer, touched.get(one.id)) ?? []
    })
    expect(ranked(needs).map(({ segment, reasons }) => [segment, reasons[0]])).toEqual([
      ['blocked', 'blocks'],
      ['numbers', 'changed_numbers'],
      ['empty', 'empty'],
      ['machine', 'machine'],
      ['mine', 'unconfirmed'],
    ])
  })

  test('is a headline before a sentence of the same kind', () => {
    const headline = row('title', 'a', machine, { unit: { id: 'u', kind: 'value', name: 'title' } })
    const needs = [row('one', 'b', machine), headline].flatMap((one) => needOf(one, [], reviewer) ?? [])
    expect(ranked(needs).map(({ segment }) => segment)).toEqual(['title', 'one'])
  })

  test('for a translator is nothing that a person has written', () => {
    expect(needOf(row('one', 'a', {}), [], translator)).toBeUndefined()
    expect(needOf(row('two', 'a', machine), [], translator)?.reasons).toEqual(['machine'])
    expect(needOf(row('three', 'a'), [], translator)?.reasons).toEqual(['empty'])
  })

  test('is what was confirmed only when it blocks', () => {
    const done = row('one', 'a', { state: 'reviewed' })
    expect(needOf(done, [finding('terms', 'warns')], reviewer)).toBeUndefined()
    expect(needOf(done, [finding('numbers', 'blocks')], reviewer)?.reasons).toEqual(['blocks'])
  })

  test('sees through what was carried over: a machine draft stays one', () => {
    const carried = { origin: { type: 'carried' as const, from: 'd1', was: machine.origin } }
    expect(needOf(row('one', 'a', carried), [], reviewer)?.reasons).toEqual(['machine', 'carried'])
  })
})

describe('what a revision touched', () => {
  const touchedBy = (was: string, now: string) => {
    const segments = [row('one', now, {}, { change: changed(was, now) })]
    return touchedIn({ source: 'en', segments } as never).get('one')
  }
  test('is told by numbers, names and denials', () => {
    expect(touchedBy('It will stay for 2 days.', 'It will stay for 3 days.')).toContain('numbers')
    expect(touchedBy('The ship left Baku.', 'The ship left Aktau.')).toContain('names')
    expect(touchedBy('It will stay.', 'It will not stay.')).toContain('denial')
    expect(touchedBy('The big ship left.', 'The large ship left.')).toEqual([])
  })
})

describe('onward', () => {
  const order = ['a', 'b', 'c', 'd']
  test('is the next that will do, round the end of the text, or nowhere', () => {
    expect(onwardFrom(order, 'b', (id) => id === 'd' || id === 'a')).toBe('d')
    expect(onwardFrom(order, 'd', (id) => id === 'b')).toBe('b')
    expect(onwardFrom(order, 'b', (id) => id === 'b')).toBe('b')
  })

  test('begins where one was asked to, else with what a revision changed', () => {
    const segments = [
      row('a', 'x', {}),
      row('b', 'x', { state: 'reviewed' }, { change: { type: 'new' } }),
      row('c', 'x', undefined, { change: { type: 'new' } }),
    ]
    expect(beginningOf({ segments }, 'b')).toBe('b')
    expect(beginningOf({ segments }, 'gone')).toBe('c')
    expect(beginningOf({ segments: segments.slice(0, 2) }, null)).toBe('a')
    expect(beginningOf({ segments: [] }, null)).toBe('')
  })
})

describe('many at once', () => {
  const rows = [
    row('person', 'a', {}),
    row('machine', 'b', machine),
    row('warned', 'c', {}),
    row('blocked', 'd', {}),
    row('like', 'e', { origin: { type: 'memory', score: 85, from: 'x' } }),
    row('changed', 'f', {}, { change: changed('was', 'now') }),
    row('typed', 'g', {}),
    row('empty', 'h'),
    row('done', 'i', { state: 'reviewed' }),
  ]
  const severity = { warned: 'warns', blocked: 'blocks' } as const
  const findings = (id: string) => (id in severity ? [finding('x', severity[id as keyof typeof severity])] : [])
  const bulk = (width: { machine: boolean; warned: boolean }) => bulkOf(rows, findings, (id) => id === 'typed', width)

  test('are those that nothing speaks against, and others only when one says so', () => {
    expect(bulk({ machine: false, warned: false })).toEqual(['person'])
    expect(bulk({ machine: true, warned: true })).toEqual(['person', 'machine', 'warned'])
  })
})

describe('the outline', () => {
  const heading = (id: string, depth: string, unit = id) =>
    row(id, id, {}, { unit: { id: unit, kind: 'heading', name: depth } })
  test('has a section for each heading, and one for what stands before', () => {
    const sections = sectionsOf([row('t', 't'), heading('h1', '2'), row('p', 'p'), heading('h2', '3')])
    expect(sections.map(({ segment, depth, segments }) => [segment, depth, segments])).toEqual([
      ['t', 1, ['t']],
      ['h1', 2, ['h1', 'p']],
      ['h2', 3, ['h2']],
    ])
  })

  test('takes a heading of two sentences for one', () => {
    expect(sectionsOf([heading('a', '1', 'u'), heading('b', '1', 'u')])).toHaveLength(1)
  })

  test('counts states and words of every script', () => {
    expect(countsOf([row('a', 'a'), row('b', 'b', {})])).toEqual({ initial: 1, translated: 1, reviewed: 0, final: 0 })
    expect(wordsIn('Gəmi – Ақтауға 12 рейс жасады, it’s so.')).toBe(7)
  })
})

describe('neighbours', () => {
  const unit = { id: 'u', kind: 'paragraph' as const, name: '' }
  const rows = [row('a', 'Same.', undefined, { unit }), row('b', 'Other.', undefined, { unit }), row('c', 'Same.')]
  test('are joined within a unit only', () => {
    expect([mergesWith(rows, 'a'), mergesWith(rows, 'b'), mergesWith(rows, 'gone')]).toEqual([
      'b',
      undefined,
      undefined,
    ])
  })

  test('that say the same are found', () => {
    expect(repeatsOf(rows, 'a').map(({ id }) => id)).toEqual(['c'])
  })

  test('are cut before words, never before the first', () => {
    expect(cutsIn('«Gəmi gəldi, dedi.»')).toEqual([
      { at: 6, word: 'gəldi' },
      { at: 13, word: 'dedi' },
    ])
  })
})
