import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract, fromPlainText } from '../../src/markdown/index.ts'
import { type Content, readableText } from '../../src/model/inline.ts'

const paragraphs = (markdown: string) =>
  extract(markdown, 'en').map(({ kind, parts }) => [
    kind,
    readableText(parts.flatMap(({ content }): Content => content)),
  ])

describe('fromPlainText', () => {
  it('takes indentation away and makes the first line the title; repeated, it is the heading too', () => {
    const text =
      '\ufeff    A title: so\r\n\r\n    A title: so\r\n\r\n    First paragraph.\r\n    Its second line.\r\n\r\n    Last.\r\n'
    expect(fromPlainText(text)).toBe(
      '---\ntitle: "A title: so"\n---\n\n# A title: so\n\nFirst paragraph.\nIts second line.\n\nLast.\n',
    )
  })

  it('makes no heading of a title that stands once, and no title of a sentence', () => {
    expect(fromPlainText('A title\n\nText.\n')).toBe('---\ntitle: A title\n---\n\nText.\n')
    expect(fromPlainText('A sentence.\n\nText.\n')).toBe('A sentence.\n\nText.\n')
    expect(fromPlainText('Only this\n')).toBe('Only this\n')
  })

  it.each([
    ['a year at the start of a line', '1986. жыл басталды', '1986\\. жыл басталды\n'],
    ['a number sign', '# 1 place', '\\# 1 place\n'],
    ['dialogue', '- Да, - сказал он', '\\- Да, - сказал он\n'],
    ['a quotation mark of mail', '> so', '\\> so\n'],
    ['emphasis and links', '*a* _b_ [c](d) <e> &amp;', '\\*a\\* \\_b\\_ \\[c]\\(d) \\<e> \\&amp;\n'],
    ['a rule of dashes', 'a\n---', 'a\n\\---\n'],
  ])('keeps %s as text', (_, text, markdown) => {
    expect(fromPlainText(text)).toBe(markdown)
  })

  it('keeps every paragraph a paragraph with the same words, whatever is in it', () => {
    const word = fc.constantFrom(
      'word',
      'söz',
      '1986.',
      '2)',
      '#',
      '-',
      '+',
      '>',
      '*',
      '_',
      '`',
      '[a]',
      '(b)',
      '<i>',
      '&lt;',
      '|',
      '---',
      '===',
      '~~',
      '~',
      '!',
      '\\',
      'a_b',
      'x*y',
      ':',
      '[ ]',
      '[x]:',
    )
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    const block = fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((lines) => `text${lines.length}\n${lines.join('\n')}`)
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '    ', '\t'),
        (blocks, indent) => {
          const text = blocks.join('\n\n').replace(/^/gm, indent)
          expect(paragraphs(fromPlainText(text))).toEqual(
            blocks.map((words) => ['paragraph', words.replace(/\s+/g, ' ')]),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})
