import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asksFor, OPERATORS, type Operator, parseQuery, toggled } from '../../src/desk/pages/board/query.ts'

describe('a search on the board', () => {
  test('is operators, quoted phrases and words', () => {
    expect(parseQuery('lang:kk stage:in_review,reviewed is:mine "orta dəhliz" Bakı')).toEqual({
      conditions: { lang: ['kk'], stage: ['in_review', 'reviewed'], is: ['mine'] },
      words: ['orta dəhliz', 'Bakı'],
      troubles: [],
    })
  })

  test('takes a value in quotation marks, those of any language', () => {
    expect(parseQuery('section:"world news" «каспий» “sea”')).toMatchObject({
      conditions: { section: ['world news'] },
      words: ['каспий', 'sea'],
    })
  })

  test('names an operator and a value that it does not know, and goes on with the rest', () => {
    expect(parseQuery('langue:kk lang:de,ru')).toEqual({
      conditions: { lang: ['ru'] },
      words: [],
      troubles: [
        { type: 'operator', found: 'langue' },
        { type: 'value', operator: 'lang', found: 'de', known: OPERATORS.lang },
      ],
    })
  })

  test('with an operator that is still being typed asks for nothing by it', () => {
    expect(parseQuery('section:').conditions).toEqual({})
    expect(parseQuery('   ')).toEqual({ conditions: {}, words: [], troubles: [] })
  })

  test('a condition put on and off again leaves the rest as it was', () => {
    expect(toggled('каспий', 'lang', 'kk')).toBe('lang:kk каспий')
    expect(toggled('lang:kk каспий', 'lang', 'kk')).toBe('каспий')
    expect(toggled('lang:kk,ru "два порта" is:mine', 'lang', 'kk')).toBe('lang:ru "два порта" is:mine')
    expect(toggled('', 'section', 'world news')).toBe('section:"world news"')
  })

  const condition = fc.constantFrom<[Operator, string]>(
    ['lang', 'kk'],
    ['stage', 'live'],
    ['is', 'mine'],
    ['section', 'a b'],
  )
  test('whatever is typed, a condition put on is asked for, and put off is not', () => {
    fc.assert(
      fc.property(fc.string(), condition, (text, [operator, value]) => {
        const off = asksFor(text, operator, value) ? toggled(text, operator, value) : text
        expect(asksFor(off, operator, value)).toBe(false)
        expect(asksFor(toggled(off, operator, value), operator, value)).toBe(true)
      }),
    )
  })
})
