import { expect, test } from 'vitest'
import type { ConceptId } from '../../src/model/ids.ts'
import type { Language } from '../../src/model/language.ts'
import type { Concept, Term } from '../../src/model/term.ts'
import { termBreach } from '../../src/text/term-breach.ts'

const term = (language: Language, text: string, more: Partial<Term> = {}): Term => ({
  language,
  text,
  status: 'preferred',
  type: 'noun',
  note: '',
  ...more,
})
const concept = (id: string, ...terms: readonly Term[]): Concept => ({ id: id as ConceptId, terms: [...terms] })
const PAIR = { source: 'ru', target: 'kk' } as const
const breaks = (concepts: readonly Concept[], source: string, target: string, day = '2026-03-02') =>
  termBreach(concepts, PAIR, new Date(`${day}T09:00:00Z`))(source, target)

const PORT = concept(
  'port',
  term('ru', 'порт'),
  term('kk', 'порт'),
  term('kk', 'айлақ', { status: 'forbidden', validFrom: '2026-01-01' }),
)

test('a translation with the term in any form, or a source without it, breaks nothing', () => {
  expect(breaks([PORT], 'В порту тихо.', 'Портта тыныш.')).toBe(false)
  expect(breaks([PORT], 'В городе тихо.', 'Қалада тыныш.')).toBe(false)
  expect(breaks([], 'В порту тихо.', 'Қалада тыныш.')).toBe(false)
})

test('one that lacks it, or has a forbidden one, does, from the day on which it is forbidden', () => {
  expect(breaks([PORT], 'В порту тихо.', 'Қалада тыныш.')).toBe(true)
  expect(breaks([PORT], 'В порту тихо.', 'Портта, айлақта тыныш.')).toBe(true)
  expect(breaks([PORT], 'В порту тихо.', 'Портта, айлақта тыныш.', '2025-12-31')).toBe(false)
})

test('a verb is not asked for', () => {
  const open = concept('open', term('ru', 'открыть', { type: 'verb' }), term('kk', 'ашу', { type: 'verb' }))
  expect(breaks([open], 'Решено открыть порт.', 'Порт істейді.')).toBe(false)
})
