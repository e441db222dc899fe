import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, wordDiff } from '../../src/text/diff.ts'

const shown = (changes: readonly Change[]): string =>
  changes.map(({ type, text }) => (type === 'same' ? text : type === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')

describe('wordDiff', () => {
  it.each([
    ['The ferry left.', 'The ferry left.', 'The ferry left.'],
    ['The old ferry left.', 'The ferry left.', 'The [-old -]ferry left.'],
    ['The ferry left.', 'The ferry left at noon.', 'The ferry left{+ at noon+}.'],
    ['12 people came', '15 people came', '[-12-]{+15+} people came'],
    ['Паром ушёл утром.', 'Паром ушёл вечером.', 'Паром ушёл [-утром-]{+вечером+}.'],
    ["Bakı'da yağış", "Bakı'dan yağış", "[-Bakı'da-]{+Bakı'dan+} yağış"],
    ['Қазақстан халқы', 'Қазақстанның халқы', '[-Қазақстан-]{+Қазақстанның+} халқы'],
    ['one two three', 'four five three', '[-one two-]{+four five+} three'],
    ['', 'new', '{+new+}'],
    ['gone', '', '[-gone-]'],
  ])('tells %j from %j by the word', (before, after, expected) => {
    expect(shown(wordDiff(before, after))).toBe(expected)
  })

  it('keeps a letter and its combining mark together', () => {
    expect(shown(wordDiff('кафе', 'кафе\u0301'))).toBe('[-кафе-]{+кафе\u0301+}')
  })

  const words = fc.array(fc.constantFrom('the', 'ferry', ' ', ' ', ',', 'сөз', '🙂', '\n', 'é'), { maxLength: 30 })
  const texts = fc.oneof(
    words.map((list) => list.join('')),
    fc.string({ unit: 'binary' }),
  )

  it('gives both texts back, whatever they are, and never the same type twice in a row', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = wordDiff(before, after)
        const without = (type: Change['type']) =>
          changes
            .filter((change) => change.type !== type)
            .map(({ text }) => text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
        expect(changes.some(({ type }, index) => type === changes[index - 1]?.type)).toBe(false)
        expect(changes.every(({ text }) => text !== '')).toBe(true)
      }),
    )
  })

  it('is not held up by two long texts that have nothing in common', () => {
    const [one, other] = ['a b '.repeat(50_000), 'c d '.repeat(50_000)]
    expect(wordDiff(one, other).length).toBeLessThan(100)
  })
})
