import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demandFew } from '../../src/markdown/bounds.ts'
import { LIMITS } from '../../src/markdown/limits.ts'
import type { Fault } from '../../src/model/fault.ts'
import { HOSTILE, MANY } from './hostile.ts'

const root = join(import.meta.dirname, '../..')

/** Long runs in the places where patterns look for what comes after them. */
const RUNS: typeof HOSTILE = {
  'stars between spaces': () => `a ${'*'.repeat(LIMITS.bytes)} b`,
  'underscores in a word': () => `a${'_'.repeat(LIMITS.bytes)}b`,
  'spaces in a row': () => `a|b\n-|-\n|${' '.repeat(LIMITS.bytes)}b`,
  'spaces in a list item': () => `-${' '.repeat(LIMITS.bytes)}b`,
  'grave accents before another': () => `${'`'.repeat(LIMITS.bytes)} \``,
  'labels without an end': () => '[a\n'.repeat(LIMITS.bytes / 3),
}

const refusing = (markdown: string): Fault | undefined => {
  try {
    demandFew(markdown)
  } catch (thrown) {
    return thrown as Fault
  }
  return undefined
}

describe('what is counted before a text is parsed', () => {
  it.each(Object.entries(MANY))('refuses too many %s and takes as many as there may be', (what, text) => {
    const limit = LIMITS.most[what as keyof typeof MANY]
    expect(refusing(text(0))).toBeUndefined()
    expect(refusing(text(1))).toMatchObject({ code: 'document.too_many', params: { what, limit } })
    expect(refusing(text(1))?.params.found).toBeGreaterThan(limit)
  })

  it.each<[string, string, object]>([
    ['the first mark too many', `Text.\n\n> ${'*a '.repeat(LIMITS.most.emphasis + 20)}`, { line: 3, column: 1503 }],
    ['the row of a table that is too wide', `a|b\n-|-\n${'c|'.repeat(200)}`, { line: 3, column: 1 }],
    ['the definition', `Text.\r\n\r\n${'[a]: /u\r\n'.repeat(LIMITS.most.definitions + 5)}`, { line: 3003, column: 1 }],
  ])('tells the place of %s', (_, markdown, place) => {
    expect(refusing(markdown)?.place).toEqual(place)
  })

  it.each<[string, string]>([
    ['brackets of many paragraphs', '[a](b) [c](d)\n\n'.repeat(LIMITS.most.brackets)],
    ['links of many list items', '- [a](b) and [c](d)\n'.repeat(LIMITS.most.brackets)],
    ['links of many rows', `| a | b |\n|---|---|\n${'| [a](b) | *c* |\n'.repeat(LIMITS.most.brackets)}`],
    ['definitions in a row', '[a]: /u\n'.repeat(LIMITS.most.brackets)],
    ['code', `\`\`\`json\n${'[[1, *a, **b], <!-- ]\n'.repeat(LIMITS.most.brackets)}\`\`\`\n`],
    ['escaped marks, stars between spaces, names_in_code', '\\* \\[ 2 * 3 snake_case '.repeat(LIMITS.most.brackets)],
    ['what stands in a block of HTML', `<table>\n${'<tr><td>[x] ] * a*b_</td></tr>\n'.repeat(2000)}</table>\n`],
    ['links with hard breaks', '[a](b(c))\\\n'.repeat(LIMITS.most.lines)],
    ['the heads of abbreviations', '*[ABBR]: a word\n'.repeat(LIMITS.most.lines)],
    ['tables of TOML', `+++\n${'[[table]] ] *a\n'.repeat(LIMITS.most.brackets)}+++\n\nText.\n`],
    ['lists of YAML', `---\na: b\n${'  - [b] ] *a\nc:\n'.repeat(LIMITS.most.containers * 2)}---\n\nText.\n`],
    ['rules', '* * *\n'.repeat(LIMITS.most.containers)],
    ['comments that end', '<!-- a --> <?b?> '.repeat(LIMITS.most.unclosed * 10)],
  ])('does not add up %s', (_, markdown) => {
    expect(refusing(markdown)).toBeUndefined()
  })

  it('takes every text of the samples, the fixtures and the packages of this house', () => {
    const texts = globSync(['content/**/*.md', 'test/**/*.md', 'node_modules/*/*.md', '*.md'], { cwd: root })
    expect(texts.length).toBeGreaterThan(300)
    const read = (path: string) => readFileSync(join(root, path), 'utf8')
    const refused = texts.filter((path) => Buffer.byteLength(read(path)) <= LIMITS.bytes && refusing(read(path)))
    expect(refused).toEqual([])
  })

  it.each<[string, string]>([
    ['a comment', '<!-- a -->\n'],
    ['an element in a list that is over', '- a\n\n  <div>\n'],
    ['a blank line', '<div>\n\n'],
    ['an element that is code', '    <div>\n'],
  ])('counts again after %s', (_, before) => {
    const markdown = `${before}${'a] '.repeat(LIMITS.most.brackets + 1)}\n`
    expect(refusing(markdown)).toMatchObject({ params: { what: 'brackets' } })
  })

  it('counts what is never closed in a block of HTML as well', () => {
    expect(refusing('<!A '.repeat(LIMITS.most.unclosed + 1))).toMatchObject({ params: { what: 'unclosed' } })
  })

  it('is not taken in by dashes that are under no head', () => {
    const markdown = `a | b | c\n|-|-|\n${'*a *b\n'.repeat(LIMITS.most.emphasis)}`
    expect(refusing(markdown)).toMatchObject({ params: { what: 'emphasis' } })
  })

  it.each(Object.entries({ ...HOSTILE, ...RUNS }))('are counted in no time in %s', (_, text) => {
    const markdown = text()
    const start = performance.now()
    refusing(markdown)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

/** What a text of the largest size was made of when it was refused by name and not by the deadline. */
const NAMED: Readonly<Record<string, keyof typeof MANY>> = {
  'runs of grave accents, each longer': 'backticks',
  'stars around every letter': 'emphasis',
  'stars and underscores that open and do not close': 'emphasis',
  'stars that close what never opened': 'emphasis',
  'strong in emphasis in strong': 'emphasis',
  tildes: 'emphasis',
  'link definitions': 'definitions',
  'references to one definition': 'brackets',
  'the same footnote called for': 'brackets',
  'brackets in pairs': 'brackets',
  'links with addresses': 'links',
  'quotations next to one another': 'containers',
  'lazy lines in quotations': 'allLines',
  'lists in one another, again and again': 'containers',
  'many paragraphs of brackets': 'strays',
  'many paragraphs of links without an end': 'strays',
  'many paragraphs of stars': 'stresses',
  'tags that are closed': 'tags',
  'tags that stay open': 'tags',
  footnotes: 'footnotes',
  'footnotes that call one another': 'footnotes',
  'a table of many columns': 'columns',
  'a table of many rows': 'cells',
  'a wide table with empty rows': 'columns',
  'brackets in one another': 'brackets',
  'brackets that open and close': 'brackets',
  'images in one another': 'brackets',
  'links without an end': 'brackets',
  'HTML comments that are never closed': 'unclosed',
  'HTML declarations that are never closed': 'unclosed',
  'processing instructions that are never closed': 'unclosed',
  'character data that is never closed': 'unclosed',
  'HTML blocks in one another': 'blocks',
  'braces after brackets': 'brackets',
  'wiki links that are never closed': 'brackets',
  'container fences': 'lines',
  'code fences': 'blocks',
  'underlines of headings': 'blocks',
  'carriage returns': 'lines',
}

describe('a hostile text', () => {
  it.each(Object.entries(NAMED))('of %s is refused for its %s', (name, what) => {
    expect(refusing(HOSTILE[name]?.() ?? '')).toMatchObject({ code: 'document.too_many', params: { what } })
  })
})
