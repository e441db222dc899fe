import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conceptsCsv, memoryCsv } from '../../src/formats/csv.ts'
import type { ConceptId } from '../../src/model/ids.ts'
import type { Content } from '../../src/model/inline.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import type { MemoryRow } from '../../src/model/memory.ts'
import { CASINGS, type Concept, GENDERS, TERM_STATUSES, type Term, WORD_CLASSES } from '../../src/model/term.ts'
import { toTagged } from '../../src/text/marks.ts'
import { readTaggedPair } from '../../src/text/tagged.ts'
import { formatContract, readWith } from '../contracts/format.ts'
import { contents } from '../engines/content.ts'

/** Texts that are hard on a table: quotes, commas, line ends, what a spreadsheet would compute. */
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', "'", "'=", "''-", '"', ','), fc.string())
    .map((parts) => parts.join('')),
  fc.constantFrom('a\r\nb', '\ufeff', 'Бакы, Алматы', '“ə”', ' leading', 'trailing '),
)
const anyFilled = anyText.filter((text) => text.trim() !== '')

const anyTerm: fc.Arbitrary<Term> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  text: anyFilled,
  status: fc.constantFrom(...TERM_STATUSES),
  type: anyText,
  note: anyText,
})

const day = fc.constantFrom('2021-11-12', '2026-01-31', '2028-02-29')
const word = fc.constantFrom('посл', 'ту', 'тіл', 'stem', '=1')
const anyDetails = fc.record(
  {
    stems: fc.array(word, { minLength: 1, maxLength: 3 }),
    not: fc.array(word, { minLength: 1, maxLength: 3 }),
    casing: fc.constantFrom(...CASINGS),
    validFrom: day,
    validUntil: day,
    gender: fc.constantFrom(...GENDERS),
  },
  { requiredKeys: [] },
)
/** Classes of words can only be told of a term whose words are known. */
const anyDetailed: fc.Arbitrary<Term> = fc
  .tuple(anyTerm, anyDetails, fc.option(fc.array(fc.constantFrom(...WORD_CLASSES), { minLength: 1, maxLength: 4 })))
  .map(([one, details, words]) => ({
    ...one,
    ...details,
    ...(details.gender && { type: 'person' }),
    ...(words && { words, text: words.map((_, index) => `word${index}`).join(' ') }),
  }))
const anyConcepts: fc.Arbitrary<readonly Concept[]> = fc.uniqueArray(
  fc.record({
    id: anyFilled.map((id) => id as ConceptId),
    terms: fc.uniqueArray(fc.oneof(anyTerm, anyDetailed), {
      minLength: 1,
      maxLength: 5,
      selector: ({ language, text }) => language + text,
    }),
  }),
  { maxLength: 5, selector: ({ id }) => id },
)
formatContract('csv of concepts', conceptsCsv, anyConcepts, [
  ['', ['csv.empty', '1:1']],
  ['\ufeff', ['csv.empty', '1:1']],
  ['concept,language,status', ['csv.column_missing', '1:1']],
  ['concept,language,term,status,term\n', ['csv.column_twice', '1:30']],
  ['concept,language,term,status\nx,en,y', ['csv.cells', '2:7']],
  ['concept,language,term,status\nx,en,y,preferred,', ['csv.cells', '2:18']],
  ['concept,language,term,status\n,en,y,preferred', ['csv.blank', '2:1']],
  ['concept,language,term,status\nx,en, ,preferred', ['csv.blank', '2:6']],
  ['concept,language,term,status\nx,tr,y,preferred', ['csv.unknown', '2:3']],
  ['concept,language,term,status\nx,en,"a, b",best', ['csv.unknown', '2:13']],
  [
    'concept,language,term,status\r\nx,en,"a\r\nb",best\r\ny,xx,z,admitted',
    ['csv.unknown', '3:4'],
    ['csv.unknown', '4:3'],
  ],
  ['concept,language,term,status\nx,en,y,preferred\nx,en,y,admitted', ['csv.term_twice', '3:6']],
  ['concept,language,term,status\nx,en,"y,preferred\nz,en,z,preferred', ['csv.quotes', '2:6']],
  ['concept,language,term,status\nx,en,y"z,preferred', ['csv.quotes', '2:7']],
  ['concept,language,term,status,words\nx,en,a b,preferred,head', ['csv.words', '2:20']],
  ['concept,language,term,status,words\nx,en,a,preferred,noun', ['csv.unknown', '2:18']],
  ['concept,language,term,status,case\nx,en,a,preferred,upper', ['csv.unknown', '2:18']],
  ['concept,language,term,status,gender\nx,en,a,preferred,f', ['csv.unknown', '2:18']],
  ['concept,language,term,status,type,gender\nx,en,a,preferred,place,male', ['csv.gender', '2:24']],
  ['concept,language,term,status,valid_until\nx,en,a,preferred,2026-02-30', ['csv.day', '2:18']],
])

const anyPair: fc.Arbitrary<MemoryRow> = fc
  .record({
    source_language: fc.constantFrom(...LANGUAGES),
    target_language: fc.constantFrom(...LANGUAGES),
    source: anyFilled,
    target: anyFilled,
  })
  .filter((row) => row.source_language !== row.target_language)
formatContract('csv of memory', memoryCsv, fc.array(anyPair, { maxLength: 5 }), [
  ['source_language,target_language,source\nen,ru,x', ['csv.column_missing', '1:1']],
  ['source_language,target_language,source,target\nen,en,x,y', ['csv.same_language', '2:4']],
  ['source_language,target_language,source,target\nen,ru,x,', ['csv.blank', '2:9']],
  ['source_language,target_language,source,target\nxx,ru,x,y', ['csv.unknown', '2:1']],
])

/** The parts in another order, the first of each pair's left out, as a translation might do. */
const turned = (content: Content): Content =>
  content
    .slice(1)
    .map((part) => (part.type === 'pc' ? { ...part, content: turned(part.content) } : part))
    .toReversed()
/** What a file keeps of a code. */
const generic = (content: Content): Content =>
  content.map((part) => {
    if (part.type === 'text') return part
    const code = { id: part.id, equiv: '', canDelete: true, canCopy: true }
    return part.type === 'ph' ? { type: 'ph', ...code } : { type: 'pc', ...code, content: generic(part.content) }
  })

describe('csv', () => {
  test('pairs with codes come back from a file of memory with the same words and the same codes', () => {
    const filled = contents.filter(
      (content) => toTagged(content).trim() !== '' && toTagged(turned(content)).trim() !== '',
    )
    fc.assert(
      fc.property(fc.array(filled, { maxLength: 4 }), (sources) => {
        const rows = sources.map((source): MemoryRow => {
          const [from, into] = [source, turned(source)].map(toTagged)
          return { source_language: 'en', target_language: 'kk', source: from ?? '', target: into ?? '' }
        })
        const { value, problems } = readWith(memoryCsv, memoryCsv.write(rows))
        expect(problems).toEqual([])
        expect(value.map(({ source, target }) => readTaggedPair(source, target))).toEqual(
          sources.map((source) => ({ source: generic(source), target: generic(turned(source)) })),
        )
      }),
    )
  })

  test('the sample concepts have no problem and are written as they stand', () => {
    const file = readFileSync(new URL('../../content/concepts.csv', import.meta.url), 'utf8')
    const { value, problems } = readWith(conceptsCsv, file)
    expect(problems).toEqual([])
    expect(value.length).toBeGreaterThanOrEqual(120)
    expect(conceptsCsv.write(value)).toBe(file)
  })

  test('a byte order mark, CRLF, other columns and another order are read', () => {
    const file = '\ufeffLanguage,extra,TERM, status ,concept\r\nkk,1,"Каспий ""теңізі""",preferred,caspian\r\n\r\n'
    const term = { language: 'kk', text: 'Каспий "теңізі"', status: 'preferred', type: '', note: '' }
    expect(readWith(conceptsCsv, file)).toMatchObject({ value: [{ id: 'caspian', terms: [term] }], problems: [] })
  })

  test('what is odd in a row that is taken is told, and where', () => {
    const rows = ['суд,ru,суд,preferred,noun,', 'mfa,ru,МИД,preferred,Organization,', 'law,en,law,preferred,,head']
    const { value, problems, notices } = readWith(
      conceptsCsv,
      `concept,language,term,status,type,words\n${rows.join('\n')}\n`,
    )
    expect([value.length, problems]).toEqual([3, []])
    expect(notices).toEqual([
      { place: { line: 2, column: 8 }, key: 'csv.too_short', params: { term: 'суд' }, severity: 'informs' },
      {
        place: { line: 3, column: 22 },
        key: 'csv.type',
        params: { found: 'Organization', expected: expect.stringContaining('organization') },
        severity: 'informs',
      },
    ])
  })

  test('rows of one concept need not stand together, and rows with a problem leave the others readable', () => {
    const file =
      'concept,language,term,status\na,en,x,preferred\nb,en,y,preferred\na,xx,z,preferred\na,ru,ж,preferred\n'
    const { value, problems } = readWith(conceptsCsv, file)
    expect(value.map(({ id, terms }) => [id, terms.map(({ text }) => text)])).toEqual([
      ['a', ['x', 'ж']],
      ['b', ['y']],
    ])
    expect(problems).toHaveLength(1)
  })

  test.each(['=1+1', '+7', '-x', '@a', '\ta', '\ra', '\0', "'=1", "''@"])('no cell begins a formula: %j', (source) => {
    const row: MemoryRow = { source_language: 'en', target_language: 'ru', source, target: 'x' }
    const written = memoryCsv.write([row])
    expect(written.split('\n')[1]).toMatch(/^en,ru,"?'/)
    expect(readWith(memoryCsv, written).value).toEqual([row])
  })

  test("an apostrophe that guards nothing is text: 'tis", () => {
    const row: MemoryRow = { source_language: 'en', target_language: 'ru', source: "'tis", target: 'x' }
    expect(memoryCsv.write([row])).toContain("en,ru,'tis,x")
  })
})
