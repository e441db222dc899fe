import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { annotate } from '../../src/markdown/annotate.ts'

const ADDED = { slug: '2026-11-05', translations: { az: 'https://example.org/az/', kk: 'https://example.org/kk/' } }
const LINES = `slug: "2026-11-05"
translations:
  az: "https://example.org/az/"
  kk: "https://example.org/kk/"
`

describe('keys put into front matter', () => {
  test.each([
    [
      'at its end',
      '---\ntitle: T # kept\ntags: [a,  b]\n---\nBody\n',
      `---\ntitle: T # kept\ntags: [a,  b]\n${LINES}---\nBody\n`,
    ],
    ['where there is nothing in it', '---\n---\nBody', `---\n${LINES}---\nBody`],
    ['where there is only a comment', '---\n# note\n---\nBody', `---\n# note\n${LINES}---\nBody`],
    ['where there is none', 'Body\n', `---\n${LINES}---\n\nBody\n`],
    ['where a rule opens the text', '---\n\nBody\n\n---\n', `---\n${LINES}---\n\n---\n\nBody\n\n---\n`],
    ['behind a byte order mark', '\u{FEFF}Body', `\u{FEFF}---\n${LINES}---\n\nBody`],
    [
      'instead of the same key',
      '---\nslug: old # note\n# kept\ntitle: T\n---\nBody',
      `---\n# kept\ntitle: T\n${LINES}---\nBody`,
    ],
    ['instead of a long value', '---\nslug: |\n  old\n\n  older\ntitle: T\n---\n', `---\ntitle: T\n${LINES}---\n`],
    ['instead of a table', '---\ntranslations:\n  en: x\n  # in it\ntitle: T\n---\n', `---\ntitle: T\n${LINES}---\n`],
    ['instead of nothing', '---\nslug:\ntitle: T\n---\n', `---\ntitle: T\n${LINES}---\n`],
    ['and not instead of what any object has', '---\ntoString: x\n---\n', `---\ntoString: x\n${LINES}---\n`],
  ])('stand %s', (_, before, after) => {
    expect(annotate(before, ADDED)).toBe(after)
  })

  test('take the line ends of the document', () => {
    expect(annotate('---\r\ntitle: T\r\n---\r\nBody\r\n', { slug: 's' })).toBe(
      '---\r\ntitle: T\r\nslug: "s"\r\n---\r\nBody\r\n',
    )
  })

  test('stand at the beginning of TOML, where no table takes them in', () => {
    expect(annotate('+++\ntitle = "T"\nslug = "old"\n[more]\nslug = "its own"\n+++\nBody', ADDED)).toBe(
      `+++
slug = "2026-11-05"
translations = { az = "https://example.org/az/", kk = "https://example.org/kk/" }
title = "T"
[more]
slug = "its own"
+++
Body`,
    )
  })

  test('are there when another key leaned on the one that was replaced', () => {
    const annotated = annotate('---\nslug: &name old\ntitle: *name\n---\nBody', ADDED)
    expect(parse(annotated.split('---')[1] ?? '')).toEqual({ title: 'old', ...ADDED })
    expect(annotated.endsWith('---\nBody')).toBe(true)
  })

  test('are refused by front matter that is not a table of keys', () => {
    expect(() => annotate('---\ntitle: "open\n---\nBody', ADDED)).toThrow(
      expect.objectContaining({ code: 'document.front_matter' }),
    )
  })

  test("whatever the values are, they read back, and the author's stay", () => {
    const key = fc.constantFrom('title', 'slug', 'language', 'note')
    const value = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => !/[\p{Cc}\p{Cs}\u{2028}\u{2029}\u{FEFF}]/u.test(text))
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.dictionary(key, value, { minKeys: 1 }), (own, added) => {
        const matter = Object.entries(own).map(([name, text]) => `${name}: ${JSON.stringify(text)}\n`)
        const annotated = annotate(`---\n${matter.join('')}---\nBody`, added)
        const end = annotated.lastIndexOf('---\nBody')
        expect(parse(annotated.slice(4, end))).toEqual({ ...own, ...added })
      }),
    )
  })
})
