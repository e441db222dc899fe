import { describe, expect, test } from 'vitest'
import { extract } from '../../src/markdown/index.ts'
import { segmentsOf, type Unit } from '../../src/model/document.ts'
import type { UnitId } from '../../src/model/ids.ts'
import { text } from '../../src/model/inline.ts'
import { gapAt, placeOf, slice, widthOf } from '../../src/text/atoms.ts'
import { carriedCuts, cutsOf, layOut, needed, recut, sameCuts } from '../../src/text/recut.ts'
import { tagged } from '../markdown/tagged.ts'

const unitOf = (markdown: string): Unit => extract(markdown, 'en')[0] as Unit
const contentOf = (markdown: string) => unitOf(markdown).parts.flatMap(({ content }) => content)
const shown = (unit: Unit) => unit.parts.map(({ type, content }) => (type === 'segment' ? tagged(content) : content))

describe('the measure of a content', () => {
  test('a code is one place wide with all that it encloses, so that it is never cut', () => {
    const content = contentOf('See **the big map** now.\n')
    expect(widthOf(content)).toBe('See '.length + 1 + ' now.'.length)
    expect(tagged(slice(content, 4, 5))).toBe('<1>the big map</1>')
    expect(tagged(slice(content, 2, 7))).toBe('e <1>the big map</1> n')
  })

  test('an offset in the plain text means a place; inside a code and past the end it means none', () => {
    const content = contentOf('See **the big map** now.\n')
    expect([0, 4, 15, 20].map((offset) => placeOf(content, offset))).toEqual([0, 4, 5, 10])
    expect([5, 14, 21].map((offset) => placeOf(content, offset))).toEqual([undefined, undefined, undefined])
  })

  test('a code without text stays with the sentence that it ends, and begins the next one otherwise', () => {
    const note = contentOf('First.[^1] Second.\n\n[^1]: Note.\n')
    expect(tagged(slice(note, 0, placeOf(note, 6) ?? -1))).toBe('First.<1/>')
    const code = contentOf('Run it.`npm` is first.\n')
    expect(tagged(slice(code, 0, placeOf(code, 7) ?? -1))).toBe('Run it.')
  })

  test('a pair of surrogates is not parted', () => {
    expect(placeOf(text('A🙂B'), 2)).toBe(1)
    expect([placeOf(text('A🙂B'), 1), placeOf(text('A🙂B'), 3), placeOf(text('🙂'), 1)]).toEqual([1, 3, 0])
  })

  test('the gap at a place is the white space around it, and no code', () => {
    const content = contentOf('One.  `x` two.\n')
    expect(gapAt(content, 5)).toEqual([4, 6])
    expect(gapAt(content, 0)).toEqual([0, 0])
  })
})

describe('recut', () => {
  const unit = unitOf('One is *here*. Two is there. Three!\n')

  test('with the cuts of the document gives the document’s own segments', () => {
    expect(recut(unit, cutsOf(unit.parts))).toEqual(unit)
  })

  test('joins what is not cut, cuts what was whole, and keeps the id of what stands as it stood', () => {
    const [, , , , three] = unit.parts
    const merged = recut(unit, cutsOf(unit.parts).slice(2))
    expect(shown(merged)).toEqual(['One is <1>here</1>. Two is there.', text(' '), 'Three!'])
    expect(merged.parts.at(-1)).toEqual(three)
    const split = recut(unit, [...cutsOf(unit.parts), 3, 4])
    expect(shown(split).slice(0, 3)).toEqual(['One', text(' '), 'is <1>here</1>.'])
    expect(segmentsOf(split).slice(2)).toEqual(segmentsOf(unit).slice(1))
  })

  test('gives the same ids to the same cuts, whatever was cut in between, and each segment one of its own', () => {
    const cuts = [3, 4, 10]
    const ids = (one: Unit) => segmentsOf(one).map(({ id }) => id)
    expect(ids(recut(recut(unit, [7]), cuts))).toEqual(ids(recut(unit, cuts)))
    const repeated = unitOf('Yes yes. Yes yes.\n')
    const pieces = ids(recut(repeated, [...cutsOf(repeated.parts), 3, 4, 12, 13]))
    expect(new Set(pieces).size).toBe(4)
  })

  test('takes what has no letter for ignorable, but not a figure that was a segment', () => {
    expect(shown(recut(unitOf('Chapter 5 begins.\n'), [7, 10]))).toEqual(['Chapter', text(' 5 '), 'begins.'])
    const figure = { ...unitOf('A\n'), parts: [{ ...unit.parts[0], content: text('12 %') }] } as Unit
    expect(recut(figure, [2, 3]).parts.map(({ type }) => type)).toEqual(['segment', 'ignorable', 'segment'])
  })

  test('pays no heed to places that are not in the unit', () => {
    expect(recut(unit, [-1, 0, ...cutsOf(unit.parts), 400, Number.NaN])).toEqual(unit)
  })
})

describe('a segmentation', () => {
  const markdown = 'One. Two.\n\nOther. More.\n'
  const units = extract(markdown, 'en')
  const [first, second] = units as [Unit, Unit]
  const whole = { [first.id]: [] }

  test('cuts only the units that it names', () => {
    const [one, other] = layOut(units, whole)
    expect([one && segmentsOf(one).length, other]).toEqual([1, second])
  })

  test('needs nothing where the document is cut so, and nothing for units that are not there', () => {
    const cuts = { ...whole, [second.id]: cutsOf(second.parts), ['gone' as UnitId]: [1] }
    expect(needed(cuts, units)).toEqual(whole)
    expect(sameCuts({ ...whole, [second.id]: [1] }, { [second.id]: [1], ...whole })).toBe(true)
    expect(sameCuts(whole, {})).toBe(false)
  })

  test('is carried to the units of a revision that can be cut alike, and to no other', () => {
    expect(carriedCuts(whole, units, extract('New.\n\nOne.\nTwo.\n', 'en'))).toEqual(whole)
    expect(carriedCuts(whole, units, extract('One. Two!\n', 'en'))).toEqual({})
    const split = { [first.id]: [2, 4, 5] }
    const respaced = extract('One.  Two.\n', 'en').map((unit) => ({ ...unit, id: first.id }))
    expect(carriedCuts(split, units, respaced)).toEqual({})
  })
})
