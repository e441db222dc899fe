import { LIMITS } from '../../src/markdown/limits.ts'

const SIZE = LIMITS.bytes - 64

/** As often as the part fits into the largest text that is accepted. */
const filled = (part: string): string => part.repeat(Math.floor(SIZE / Buffer.byteLength(part)))

/** Parts made by number until the text is as large as it may be. */
const counted = (part: (number: number) => string): string => {
  const parts: string[] = []
  let size = 0
  for (let number = 1; ; number++) {
    const next = part(number)
    size += Buffer.byteLength(next)
    if (size > SIZE) return parts.join('')
    parts.push(next)
  }
}

/** Texts of about the largest size that cost parsers far more than their length, by what they are made of. */
export const HOSTILE: Readonly<Record<string, () => string>> = {
  'quotations in one another': () => `${filled('>')}\ntext\n`,
  'lists in one another': () => filled('- '),
  'a list indented ever deeper': () => counted((number) => `${' '.repeat(number * 2)}- a\n`),
  'runs of grave accents, each longer': () => counted((number) => `${'`'.repeat(number)} a `),
  'runs of grave accents that never close': () => `${'`'.repeat(3)}a ${filled('`` a ` ')}`,
  'stars around every letter': () => filled('*a'),
  'stars and underscores that open and do not close': () => filled('*a _'),
  'stars that close what never opened': () => filled('a** '),
  'strong in emphasis in strong': () => filled('*a **a '),
  tildes: () => filled('~a'),
  'link definitions': () => counted((number) => `[label ${number}]: /url\n`),
  'references to one definition': () => `[a]: /url "title"\n\n${filled('[a] ')}`,
  'the same footnote called for': () => `${filled('[^1] ')}\n\n[^1]: note\n`,
  footnotes: () => counted((number) => `word[^n${number}]\n\n[^n${number}]: note\n\n`),
  'footnotes that call one another': () => `a[^0]\n\n${counted((number) => `[^${number - 1}]: b [^${number}]\n\n`)}`,
  'a table of many columns': () => `|${'a|'.repeat(30_000)}\n|${'-|'.repeat(30_000)}\n|${'b|'.repeat(30_000)}\n`,
  'a table of many rows': () => `| a | b |\n|---|---|\n${filled('| c | d |\n')}`,
  'a wide table with empty rows': () =>
    `|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n${filled('|\n').slice(0, 40_000)}`,
  'brackets in pairs': () => filled('a [x] '),
  'links with addresses': () => filled('[a](b) '),
  'quotations next to one another': () => filled(`${'> '.repeat(90)}x\n\n`),
  'lazy lines in quotations': () => filled(`${'> '.repeat(50)}a\n${'b\n'.repeat(400)}\n`),
  'lists in one another, again and again': () =>
    filled(Array.from({ length: 90 }, (_, depth) => `${'  '.repeat(depth)}- x\n`).join('')),
  'many paragraphs of brackets': () => filled(`${'['.repeat(999)}\n\n`),
  'many paragraphs of links without an end': () => filled(`${'[a]('.repeat(499)}\n\n`),
  'many paragraphs of stars': () => filled(`${'*a'.repeat(450)}\n\n`),
  'tags that are closed': () => filled('<b>a</b> '),
  'tags that stay open': () => filled('<b>a '),
  'brackets in one another': () => filled('['),
  'brackets that open and close': () => `${filled('[a](').slice(0, SIZE / 2)}`,
  'closed brackets in one another': () => `${'['.repeat(SIZE / 2)}a${']'.repeat(SIZE / 2)}`,
  'images in one another': () => filled('!['),
  'links without an end': () => filled('[a](<b'),
  'HTML tags in one another': () => filled('<b>'),
  'HTML blocks in one another': () => filled('<div>\n\n'),
  'HTML that is never finished': () => filled('<a b="'),
  'HTML comments that are never closed': () => filled('a <!-- '),
  'HTML declarations that are never closed': () => filled('a <!A '),
  'processing instructions that are never closed': () => filled('a <? '),
  'character data that is never closed': () => filled('a <![CDATA[ '),
  'attributes without end': () => `<a ${filled('b="c" ')}`,
  'addresses that are none': () => filled('www.'),
  'mail addresses that are none': () => filled('a@a.'),
  'brackets behind an address': () => `http://a.az/${filled(')')}`,
  entities: () => filled('&amp;'),
  'entities that are none': () => filled('&a'),
  'escaped marks': () => filled('\\*'),
  'formulas that are never closed': () => filled('$a '),
  'display formulas that are never closed': () => filled('$$a'),
  'templates that are never closed': () => filled('{{ a '),
  'tags of a template that are never closed': () => filled('{% a '),
  'braces after brackets': () => filled('](a){b=c '),
  'wiki links that are never closed': () => filled('[[a'),
  'emoji codes that are none': () => filled(':a'),
  'container fences': () => filled('::: a\n'),
  'code fences': () => filled('```\n\n'),
  'white space': () => `a${' '.repeat(SIZE)}b`,
  'tabs in a line': () => `a\n${'\t'.repeat(SIZE - 10)}b`,
  'lines of nothing but spaces': () => `a\n\n${filled('   \n')}b`,
  'rules that are none': () => `${filled('- ')}a`,
  'underlines of headings': () => filled('a\n=\n'),
  'one long word': () => 'a'.repeat(SIZE),
  'one long sentence': () => filled('word '),
  'one long line of sentences': () => filled('One. '),
  'quotation marks that open': () => filled('«a '),
  'headings of hashes': () => `# ${filled('# ')}`,
  'carriage returns': () => filled('a\r'),
  'front matter of keys': () => `---\n${counted((number) => `k${number}: a\n`).slice(0, SIZE - 60)}\n---\n\ntext\n`,
  'front matter in one another': () => `---\na: ${'['.repeat(8_000)}\n---\n\ntext\n`,
  'front matter with aliases': () =>
    `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (key, at: number) => `${key}: &${key} [${`*${'abcdefgh'[at]},`.repeat(9)}]\n`)}---\n\ntext\n`,
}

/** Just as many as there may be, and `more` than that, of what is counted before anything is parsed. */
export const MANY: Readonly<Record<keyof typeof LIMITS.most, (more: number) => string>> = {
  emphasis: (more) => `${'*a'.repeat(LIMITS.most.emphasis + more)}\n`,
  brackets: (more) => `${'a] '.repeat(LIMITS.most.brackets + more)}\n`,
  stresses: (more) => `${'*a '.repeat(300)}\n\n`.repeat(LIMITS.most.stresses / 300) + '*a '.repeat(more),
  links: (more) => `${'[a](b) '.repeat(LIMITS.most.links + more)}\n`,
  strays: (more) => `${'a] '.repeat(500)}\n\n`.repeat(LIMITS.most.strays / 500) + 'a] '.repeat(more),
  backticks: (more) => numbered(LIMITS.most.backticks + more, (number) => `a ${'`'.repeat(number)} `),
  unclosed: (more) => `${'a <!-- '.repeat(LIMITS.most.unclosed + more)}\n`,
  columns: (more) => rows(LIMITS.most.columns + more, 1),
  cells: (more) => rows(4, LIMITS.most.cells / 4 - 1 + more),
  definitions: (more) => `Text.\n\n${numbered(LIMITS.most.definitions + more, (number) => `[l${number}]: /url\n`)}`,
  footnotes: (more) => `Text.\n\n${numbered(LIMITS.most.footnotes + more, (number) => `[^${number}]: a\n`)}`,
  lines: (more) => 'word\n'.repeat(LIMITS.most.lines + more),
  allLines: (more) => `${'word\n'.repeat(100)}\n`.repeat(LIMITS.most.allLines / 100) + 'word\n'.repeat(more),
  containers: (more) => '>>>> a\n\n'.repeat(LIMITS.most.containers / 4) + '> a\n\n'.repeat(more),
  tags: (more) => `${'<b>a</b>'.repeat(LIMITS.most.tags / 2)}${'<br>'.repeat(more)}\n`,
  blocks: (more) => 'word\n\n'.repeat(LIMITS.most.blocks + more),
}

const numbered = (most: number, part: (number: number) => string): string =>
  Array.from({ length: most }, (_, index) => part(index + 1)).join('')

/** A table of so many columns, with a head, its underline and so many rows. */
const rows = (columns: number, many: number): string =>
  `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${`|${'b|'.repeat(columns)}\n`.repeat(many)}`
