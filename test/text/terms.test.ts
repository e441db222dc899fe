import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConceptId } from '../../src/model/ids.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import type { Concept, Term } from '../../src/model/term.ts'
import { findTerms, termIndex } from '../../src/text/terms.ts'
import { rows } from './rows.ts'

const term = (language: Language, text: string, type = 'noun', status: Term['status'] = 'preferred'): Term => ({
  language,
  text,
  status,
  type,
  note: '',
})

const concept = (...terms: readonly Term[]): Concept => ({
  id: `${terms[0]?.language} ${terms[0]?.text}` as ConceptId,
  terms: [...terms],
})

/** `language | term` rows of one fixture, `language | form in a text | term it is a form of, or nothing` of the other. */
const concepts = rows('terms.txt').map(({ language, text, expected }) =>
  concept(term(language, text, expected || 'noun')),
)
const indexes = Object.fromEntries(LANGUAGES.map((language) => [language, termIndex(concepts, language)]))
const found = (text: string, language: Language) => {
  const index = indexes[language]
  return index ? findTerms(index, text) : []
}

describe('forms', () => {
  test.each(rows('term-forms.txt'))('$language: $text → $expected', ({ language, text, expected }) => {
    expect(
      found(`— ${text}, 12.`, language).map(({ term: { text: name }, start, end }) => `${name}: ${start}-${end}`),
    ).toEqual(expected === '' ? [] : [`${expected}: 2-${text.length + 2}`])
  })
})

test('the longest term wins, and what overlaps it is dropped', () => {
  const index = termIndex([concept(term('en', 'Turkic')), concept(term('en', 'Organization of Turkic States'))], 'en')
  expect(findTerms(index, 'The Organization of Turkic States is Turkic.').map(({ term: { text } }) => text)).toEqual([
    'Organization of Turkic States',
    'Turkic',
  ])
})

test('a word that stands for two concepts is reported for both', () => {
  const index = termIndex(
    [concept(term('ru', 'Совет')), { ...concept(term('ru', 'Совет')), id: 'x' as ConceptId }],
    'ru',
  )
  expect(findTerms(index, 'Решение Совета.').map(({ start, end }) => [start, end])).toEqual([
    [8, 14],
    [8, 14],
  ])
})

test('an ending after a quoted name belongs to the name', () => {
  const text = '“Report”un xəbəri'
  expect(found(text, 'az').map(({ start, end, form }) => [text.slice(start, end), form])).toEqual([
    ['Report”un', 'inflected'],
  ])
})

test('how a term was written is told', () => {
  expect(found('TDT və TDT-nin', 'az').map(({ form }) => form)).toEqual(['acronym', 'acronym'])
  expect(found('səfir, səfirlər', 'az').map(({ form }) => form)).toEqual(['exact', 'inflected'])
})

test('short words are found only as part of a longer term', () => {
  const index = termIndex([concept(term('kk', 'ту')), concept(term('kk', 'Мемлекеттік ту'))], 'kk')
  expect(findTerms(index, 'Ту туралы: Мемлекеттік туды көтерді.').map(({ start, end }) => [start, end])).toEqual([
    [11, 27],
  ])
})

test('every term finds itself in its own language, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...concepts), fc.constantFrom('', '«', '(', 'x — '), ({ terms: [one] }, before) => {
      if (!one) throw new Error('a concept has a term')
      expect(found(`${before}${one.text}.`, one.language).map(({ term: { text } }) => text)).toContain(one.text)
    }),
  )
})

test('any text is survived, and places lie within it without overlap', () => {
  const pieces = fc.array(
    fc.constantFrom(...concepts.flatMap(({ terms }) => terms.map(({ text }) => text)), ' ', '-', 'ın', 'İ'),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    pieces.map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
      let last = 0
      for (const { start, end } of found(text, language)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
  )
})
