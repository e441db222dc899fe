import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/markdown/index.ts'
import { segmentsOf, type Unit } from '../../src/model/document.ts'
import { readableText } from '../../src/model/inline.ts'
import { type Change, changesOf } from '../../src/steps/changes.ts'
import { compare, type Revised } from '../../src/steps/compare.ts'
import { widthOf } from '../../src/text/atoms.ts'
import { toTagged } from '../../src/text/marks.ts'
import { recut } from '../../src/text/recut.ts'

const revisedFrom = (before: string, after: string): Revised => {
  const units = extract(after, 'en')
  return { since: 1, units, ...compare(extract(before, 'en'), units) }
}

const MARKED = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
const marked = (change: Change | undefined): string | null => {
  if (!change || change.type === 'new') return change?.type ?? null
  return change.diff.map(({ type, text }) => `${MARKED[type][0]}${text}${MARKED[type][1]}`).join('')
}

/** What is told of every segment when the one paragraph is cut before these words, or at no place. */
const told = (before: string, after: string, ...cuts: readonly string[]) => {
  const revision = revisedFrom(before, after)
  const units = revision.units.map((unit) => cutBefore(unit, cuts))
  const changes = changesOf(revision, units)
  return units.flatMap(segmentsOf).map(({ id }) => marked(changes.get(id)))
}

/** Cut before words and at the gap before them; these texts hold no codes. */
const cutBefore = (unit: Unit, words: readonly string[]): Unit => {
  const text = readableText(unit.parts.flatMap(({ content }) => content))
  return recut(
    unit,
    words.flatMap((word) => [text.indexOf(word) - 1, text.indexOf(word)]),
  )
}

describe('what a revision did to the segments of a translation', () => {
  const [before, after] = [
    'The port opened. It is large now, and calm. Rain falls.',
    'The port closed. It is large now, and calm. Rain falls.',
  ]

  test('is told of the sentences where the translation cuts as the document does', () => {
    expect(told(before, after, 'It is', 'Rain')).toEqual(['The port [-opened-]{+closed+}.', null, null])
  })

  test('a sentence merged with the next shows its own change, and nothing of the next', () => {
    expect(told(before, after, 'Rain')).toEqual(['The port [-opened-]{+closed+}. It is large now, and calm.', null])
    expect(told(before, after, 'It is')).toEqual(['The port [-opened-]{+closed+}.', null])
  })

  test('an untouched sentence that is split is untouched in both halves', () => {
    expect(told(before, after, 'It is', 'and calm', 'Rain')).toEqual([
      'The port [-opened-]{+closed+}.',
      null,
      null,
      null,
    ])
  })

  test.each([
    ['It was large, and calm.', ['It [-is-]{+was+} large,', null]],
    ['It is large, and very calm.', [null, 'and {+very +}calm.']],
    ['It is large, and.', [null, 'and[- calm-].']],
  ])('of a changed sentence that is split, each piece tells what falls into it: %s', (now, pieces) => {
    expect(told('It is large, and calm.', now, 'and')).toEqual(pieces)
  })

  test('what was removed at a cut is told once', () => {
    const found = told('It is large now and still calm.', 'It is large and still calm.', 'and still')
    expect(found.filter((one) => one !== null)).toHaveLength(1)
    expect(found.join(' ')).toContain('now')
  })

  test('what was removed before a figure at the end, which nobody translates, is told', () => {
    expect(told('It is large in about 12.', 'It is large in 12.', '12.')).toEqual(['It is large in[-about -]'])
  })

  test('a new sentence is new in all its pieces, and added where it was merged with an old one', () => {
    const longer = `${before} Nobody knows why, or cares.`
    expect(told(before, longer, 'It is', 'Rain', 'Nobody', 'or cares')).toEqual([null, null, null, 'new', 'new'])
    expect(told(before, longer, 'It is', 'Rain')).toEqual([null, null, 'Rain falls.{+ Nobody knows why, or cares.+}'])
    expect(told(before, `Nobody knows why. ${before}`, 'It is', 'Rain')).toEqual([
      '{+Nobody knows why. +}The port opened.',
      null,
      null,
    ])
  })

  test('where only codes changed, how the sentence was is told of every piece of it', () => {
    const revision = revisedFrom('It is **large**, and calm. Rain falls.\n', 'It is large, and calm. Rain falls.\n')
    const units = revision.units.map((unit) => cutBefore(unit, ['and calm', 'Rain']))
    const changes = [...changesOf(revision, units).values()]
    expect(changes.map((change) => change.type === 'changed' && toTagged(change.was))).toEqual([
      'It is <1>large</1>, and calm.',
      'It is <1>large</1>, and calm.',
    ])
  })

  test('in the readable text, codes keep their places', () => {
    const revision = revisedFrom(
      'Bold **word** and `code` here. Second sentence with `code` and [a link](https://gov.kz).\n',
      'Bold **word** and `code2` here. Second sentence with `code` and [a link](https://gov.kz).\n',
    )
    const [whole] = revision.units.map((unit) => recut(unit, []))
    const changes = changesOf(revision, whole ? [whole] : [])
    expect([...changes.values()].map(marked)).toEqual([
      'Bold word and [-code-]{+code2+} here. Second sentence with code and a link.',
    ])
  })
})

describe('however a translation cuts', () => {
  const word = fc.constantFrom('ferry', 'Baku', '12', 'never', '*left*', '`npm`', 'rain', 'sea')
  const sentence = fc.array(word, { minLength: 2, maxLength: 5 }).map((words) => `So ${words.join(' ')}.`)
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))
  const places = fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 4 })

  test('what is the same and added is the segment, and an unchanged document has no change', () => {
    fc.assert(
      fc.property(paragraph, paragraph, places, (one, other, cuts) => {
        const revision = revisedFrom(one, other)
        const units = revision.units.map((unit) => recut(unit, cuts))
        const changes = changesOf(revision, units)
        for (const { id, content } of units.flatMap(segmentsOf)) {
          const change = changes.get(id)
          if (change?.type !== 'changed') continue
          const now = change.diff.flatMap(({ type, text }) => (type === 'removed' ? [] : [text]))
          expect(now.join('')).toBe(readableText(content))
        }
        expect(changesOf(revisedFrom(other, other), units).size).toBe(0)
      }),
    )
  })

  test('a segment of whole sentences also tells all of the text as it was', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (one, other) => {
        const revision = revisedFrom(one, other)
        const units = revision.units.map((unit) => recut(unit, [widthOf(unit.parts.flatMap(({ content }) => content))]))
        for (const change of changesOf(revision, units).values()) {
          if (change.type !== 'changed') continue
          const was = change.diff.flatMap(({ type, text }) => (type === 'added' ? [] : [text]))
          expect(was.join('')).toBe(readableText(change.was))
        }
      }),
    )
  })

  test('nothing is told that is not of the document’s own sentences: a segment of untouched ones is untouched', () => {
    fc.assert(
      fc.property(paragraph, paragraph, places, (one, other, cuts) => {
        const revision = revisedFrom(one, other)
        const touched = changesOf(revision, revision.units)
        const units = revision.units.map((unit) => recut(unit, cuts))
        const changes = changesOf(revision, units)
        if (touched.size === 0) expect(changes.size).toBe(0)
      }),
    )
  })
})
