import { describe, expect, it } from 'vitest'
import { admit, LIMITS } from '../../src/markdown/index.ts'

const refusing = (markdown: string) => {
  try {
    admit(markdown)
  } catch (error) {
    return error
  }
  return undefined
}

describe('admit', () => {
  it('says what the front matter says', () => {
    const matter =
      'title: "A title: so"\ndate: 2026-02-26T10:00:00+04:00\ndescription: Short.\nslug: a-title\nsection: politics\nlanguage: az-AZ'
    expect(admit(`---\n${matter}\n---\n\nMətn.\n`)).toEqual({
      title: 'A title: so',
      date: new Date('2026-02-26T06:00:00Z'),
      description: 'Short.',
      slug: 'a-title',
      section: 'politics',
      language: 'az',
    })
  })

  it('reads TOML front matter, and a date without a time as midnight in UTC', () => {
    expect(admit('+++\ntitle = "Başlıq"\nlanguage = "az"\n+++\nMətn.\n')).toMatchObject({
      title: 'Başlıq',
      language: 'az',
    })
    expect(admit('---\ndate: 2026-01-02\n---\nText.\n').date).toEqual(new Date('2026-01-02T00:00:00Z'))
    expect(admit('---\ndate: yesterday\n---\nText.\n').date).toBeUndefined()
  })

  it('takes the first heading for a title, else the first words', () => {
    expect(admit('Lead.\n\n## The *first* `heading`\n').title).toBe('The first heading')
    expect(admit(`${'word '.repeat(40)}\n`).title).toBe(`${'word '.repeat(18).trim()}…`)
  })

  it('does not take a rule at the start for front matter', () => {
    expect(admit('---\n\nText: of the day.\n\n---\n\n# Title\n').title).toBe('Title')
  })

  it.each([
    ['nothing', '', { code: 'document.empty' }],
    ['white space', '\ufeff \n\t\n', { code: 'document.empty' }],
    [
      'a control character',
      'One\n\nTwo \u0007 three',
      { code: 'document.unfit_character', params: { character: 'U+0007' }, place: { line: 3, column: 5 } },
    ],
    ['a null character', 'a\0b', { code: 'document.unfit_character', params: { character: 'U+0000' } }],
    [
      'half a surrogate pair',
      'a \ud83d b',
      { code: 'document.unfit_character', params: { character: 'U+D83D' }, place: { line: 1, column: 3 } },
    ],
    ['a noncharacter', 'a \uffff', { code: 'document.unfit_character', params: { character: 'U+FFFF' } }],
    ['code alone', '```\nlet a = 1\n```\n', { code: 'document.nothing_to_translate', params: { reason: 'no_text' } }],
    [
      'figures alone',
      '# 26.02.1992\n\n1,250,000\n',
      { code: 'document.nothing_to_translate', params: { reason: 'no_text' } },
    ],
    [
      'an indented text',
      '    A title\n\n    A paragraph that is code.\n',
      { code: 'document.nothing_to_translate', params: { reason: 'indented' } },
    ],
    [
      'broken YAML',
      '---\ntitle: "open\ndate: 1\n---\n\nText.\n',
      { code: 'document.front_matter', params: { code: 'MISSING_CHAR' }, place: { line: 2, column: 8 } },
    ],
    [
      'a key twice',
      '---\ntitle: a\ntitle: b\n---\n\nText.\n',
      { code: 'document.front_matter', place: { line: 3, column: 1 } },
    ],
  ])('refuses %s', (_, markdown, fault) => {
    expect(refusing(markdown)).toMatchObject(fault)
  })

  it('takes characters outside the basic plane, tabs and every line end', () => {
    expect(refusing('🙂 text\twith 𝔘\r\nline\n')).toBeUndefined()
  })

  it('refuses too many bytes, counted in UTF-8', () => {
    const markdown = 'ж'.repeat(LIMITS.bytes / 2 + 1)
    expect(refusing(markdown)).toMatchObject({
      code: 'document.too_large',
      params: { found: LIMITS.bytes + 2, limit: LIMITS.bytes },
    })
  })

  it.each([
    ['quotations', '> '.repeat(5000)],
    ['lists on one line', `${'- '.repeat(5000)}x`],
    ['lists by indentation', Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- a\n`).join('')],
    ['emphasis', `${'*a '.repeat(5000)}x${' a*'.repeat(5000)}`],
    ['brackets', `${'['.repeat(5000)}x${']'.repeat(5000)}`],
    ['tags', `${'<b>'.repeat(5000)}x${'</b>'.repeat(5000)}`],
  ])('refuses %s nested without end before parsing, in no time', (_, markdown) => {
    const start = performance.now()
    expect(refusing(`Text.\n\n${markdown}`)).toMatchObject({
      code: 'document.too_deep',
      params: { limit: LIMITS.nesting },
    })
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('takes nesting up to the limit, rules of dashes, and marks that nest nothing', () => {
    expect(refusing(`${'> '.repeat(LIMITS.nesting)}text\n`)).toBeUndefined()
    expect(refusing(`Text.\n\n${'- '.repeat(300)}\n`)).toBeUndefined()
    expect(refusing(`${'snake_case a*b [ *x <br> '.repeat(LIMITS.nesting * 2)}\n`)).toBeUndefined()
  })
})
