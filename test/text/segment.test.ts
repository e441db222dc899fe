import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLanguage, LANGUAGES, type Language } from '../../src/model/language.ts'
import { sentences } from '../../src/text/segment.ts'

/** `## <language>` lines, then one text a line with ‖ where a sentence ends. */
const golden = (name: string) => {
  let language: Language = 'en'
  return readFileSync(new URL(`../fixtures/text/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const tag = line.replace('## ', '')
      if (isLanguage(tag)) language = tag
      return line === '' || line.startsWith('#')
        ? []
        : [{ language, text: line.replaceAll('‖ ', ''), parts: line.split(' ‖ ') }]
    })
}

const cut = (text: string, language: Language) =>
  sentences(text, language).map(([start, end]) => text.slice(start, end))

test.each(golden('sentences-more.txt'))('$language: $text', ({ language, text, parts }) => {
  expect(cut(text, language)).toEqual(parts)
})

test('a blank line and a line of dialogue end a sentence, a single line break does not', () => {
  expect(cut('The gate\nis open\n\nand wide', 'en')).toEqual(['The gate\nis open', 'and wide'])
  expect(cut('— Да\n— Нет', 'ru')).toEqual(['— Да', '— Нет'])
})

test('a quotation that is never closed does not swallow the rest', () => {
  expect(cut('“We are ready. We go.', 'en')).toEqual(['“We are ready.', 'We go.'])
})

describe('golden texts', () => {
  test.each(golden('sentences.txt'))('$language: $text', ({ language, text, parts }) => {
    expect(cut(text, language)).toEqual(parts)
  })
})

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...'aБ1 .!?…"«»“”„()\n—\u00a0г.'), { maxLength: 60 }).map((parts) => parts.join('')),
)

test('only white space is left out, and sentences stand in order without overlap', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
      const found = sentences(text, language)
      let last = 0
      for (const [start, end] of found) {
        expect(text.slice(last, start).trim()).toBe('')
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(text.slice(last).trim()).toBe('')
    }),
  )
})

test('a sentence stands for itself: segmenting it again gives it back whole', () => {
  for (const { language, parts } of golden('sentences.txt')) {
    for (const part of parts) expect(cut(part, language)).toEqual([part])
  }
})
