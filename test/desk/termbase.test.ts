import { describe, expect, test } from 'vitest'
import { termChanges } from '../../src/desk/pages/termbase/changes.ts'
import { formsOf } from '../../src/desk/pages/termbase/forms.ts'
import { freshTerm, readList, readyTerms, withField } from '../../src/desk/pages/termbase/typing.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import type { Term } from '../../src/model/term.ts'
import { findTerms, termIndex } from '../../src/text/terms.ts'

const term = (language: Term['language'], text: string, more: Partial<Term> = {}): Term => ({
  language,
  text,
  status: 'preferred',
  type: 'noun',
  note: '',
  ...more,
})

describe('the forms of a term', () => {
  test.each([
    [term('az', 'parlament'), ['parlamentin', 'parlamentə', 'parlamentdən', 'parlamentlər'], ['parlamentın']],
    [term('ru', 'посол'), ['посла', 'послу', 'послов'], ['после', 'послия']],
    [term('kk', 'кітап'), ['кітаптың', 'кітапқа', 'кітабы', 'кітаптар'], ['кітаптің', 'кітапке', 'кітапның']],
    [term('kk', 'елші'), ['елшінің', 'елшіге', 'елшімен', 'елшілер'], ['елшіның', 'елшіға']],
    [term('en', 'agency'), ['agencies'], ['agencys']],
  ] as const)('of %o are those that its readers would write', (one, expected, never) => {
    const [{ forms } = { forms: [] }] = formsOf(one)
    expect(forms).toEqual(expect.arrayContaining([...expected]))
    for (const form of never) expect(forms).not.toContain(form)
  })

  test('stay where a word stays', () => {
    expect(formsOf(term('ru', 'министр по делам')).map(({ kind, forms }) => [kind, forms.length > 0])).toEqual([
      ['head', true],
      ['frozen', false],
      ['frozen', false],
    ])
  })

  test('are all recognised in texts', () => {
    for (const language of LANGUAGES) {
      const one = term(language, { az: 'nazirlik', ru: 'правительство', kk: 'халық', en: 'committee' }[language])
      const index = termIndex([{ id: 'c' as never, terms: [one] }], language)
      const forms = formsOf(one).flatMap(({ forms }) => forms)
      expect(forms.filter((form) => findTerms(index, form).length === 0)).toEqual([])
      expect(forms.length).toBeGreaterThan(0)
    }
  })
})

describe('what changed in a concept', () => {
  test('is told term by term, whatever their order', () => {
    const was = [term('en', 'ship'), term('kk', 'кеме'), term('kk', 'кәме')]
    const is = [term('kk', 'кеме', { status: 'forbidden' }), term('en', 'vessel'), term('ru', 'судно')]
    expect(termChanges(was, is)).toMatchObject([
      { type: 'added', term: { text: 'судно' } },
      { type: 'changed', term: { text: 'кеме' }, fields: ['status'] },
      { type: 'removed', term: { text: 'кәме' } },
      { type: 'changed', was: { text: 'ship' }, term: { text: 'vessel' }, fields: ['text'] },
    ])
  })

  test('is nothing where nothing is', () => {
    const terms = [term('az', 'gəmi', { stems: ['gəmi'] })]
    expect(termChanges(terms, structuredClone(terms)).map(({ type }) => type)).toEqual(['same'])
  })
})

describe('typed terms', () => {
  test('are sent without what was left empty', () => {
    const typed = [term('en', '  two   words '), term('ru', ' '), term('kk', 'су', { stems: [], validFrom: '' })]
    expect(readyTerms(typed)).toEqual([term('en', 'two words'), term('kk', 'су')])
  })

  test('begin as what their concept has', () => {
    expect(freshTerm('kk', [term('en', 'Baku', { type: 'place' })])).toMatchObject({
      type: 'place',
      status: 'preferred',
    })
    expect(freshTerm('en', [term('en', 'Baku')]).status).toBe('admitted')
  })

  test('have lists with commas between, and lose a field that is emptied', () => {
    expect([readList(' посл, посол ;'), readList(' ')]).toEqual([['посл', 'посол'], undefined])
    expect(withField(term('ru', 'посол', { gender: 'male' }), 'gender', undefined)).toEqual(term('ru', 'посол'))
  })
})
