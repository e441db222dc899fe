import fc from 'fast-check'
import { type Content, codesOf, type Inline } from '../../src/model/inline.ts'

const WORDS = [
  'слово',
  'söz',
  'Қазақстан',
  'word',
  'İlham',
  'г.',
  '5 km',
  'A&B',
  'snake_case',
  'C:\\dir',
  '2 * 3',
  '10%',
]
const inlineSource = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  fc.constantFrom(
    '**bold**',
    '*em*',
    '_em_',
    '__bold__',
    '~~gone~~',
    '`co | de`',
    '`` a`b ``',
    '[link](/a_b "The title")',
  ),
  fc.constantFrom('![alt *x*](i.png)', '[ref]', '[ref][]', '[text][ref]', '<https://a.az>', 'https://gov.kz', 'a@b.kz'),
  fc.constantFrom(
    '<kbd>S</kbd>',
    '<br>',
    '&nbsp;',
    '&amp;',
    '\\*',
    '\\_',
    '{{ var }}',
    '$a_1$',
    '[^1]',
    ':smile:',
    '***both***',
  ),
  fc.constantFrom('**bold *and em* x**', '[**bold** link](/x)', '*a `b` c*', '"quoted"', '«кавычки».', 'End. New'),
)
const line = fc.array(inlineSource, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(' '))
const paragraph = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .chain((lines) => fc.constantFrom('\n', '  \n', '\\\n').map((end) => lines.join(end)))
const prefixed = (first: string, rest: string) => (text: string) => first + text.replaceAll('\n', `\n${rest}`)
const leaf = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  line.map((text) => `## ${text}`),
  line.map((text) => `# ${text} {#id}`),
  paragraph.map((text) => `${text}\n===`),
  fc
    .tuple(line, line)
    .map(
      ([one, other]) => `| ${one.replaceAll('|', '\\|')} | x |\n|---|:-:|\n| ${other.replaceAll('|', '\\|')} | слово |`,
    ),
  fc.constantFrom(
    '```js\nlet *a* = [b]\n```',
    '    indented',
    '---',
    '<div>\nраз <b>два</b>\n</div>',
    '<details><summary>Сөз &amp; so</summary>\n\nInner\n\n</details>',
    '{% tag %}',
  ),
)
const block = fc.oneof(
  { weight: 3, arbitrary: leaf },
  leaf.map(prefixed('> ', '> ')),
  leaf.map(prefixed('- ', '  ')),
  leaf.map(prefixed('12. ', '    ')),
  leaf.map(prefixed('> [!NOTE]\n> ', '> ')),
  leaf.map(prefixed('> - ', '>   ')),
  line.map((text) => `::: tip Title\n${text}\n:::`),
)
const frontMatter = fc.constantFrom(
  '',
  '---\ntitle: A title\ndate: 2026-01-01\n---\n\n',
  '---\ndescription: >-\n  Folded\n  text\ntitle: "Quoted: \\"so\\""\n---\n',
  '+++\ntitle = "Toml"\n+++\n',
)

/** A document of all the constructs that this room knows. */
export const document: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    fc.array(block, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\ufeff'),
  )
  .map(([matter, blocks, eol, mark]) => {
    const text = `${matter}${blocks.join('\n\n')}\n\n[ref]: /r "Ref title"\n\n[^1]: Note text.\n`
    return mark + text.replaceAll('\n', eol)
  })

const nasty = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('söz', 'слово', 'қала', 'да', ' ', ' ') },
  fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<b>',
    '&amp;',
    '&',
    '|',
    '#',
    '~',
    '!',
    '\\',
    '- ',
    '1. ',
    '> ',
    '+ ',
    '=',
    '::',
    ':',
  ),
  fc.constantFrom(
    '«',
    '»',
    '"',
    "'",
    '— ',
    '\u00a0',
    '$',
    '{',
    '}',
    'a_b',
    '1986.',
    '![x](y)',
    '[ref]',
    '~~',
    '---',
    '"\'',
    '🙂',
    '\n',
    '\r\n',
    '\n\n',
    '\ud83d',
    '\ude42',
    '\u2028',
    '\t',
    'é',
  ),
)

/** A target for a source: any text, with every code of the source once, in any order, paired ones around text or nothing. */
export const targetOf = (source: Content): fc.Arbitrary<Content> => {
  const top = source.filter((part) => part.type !== 'text')
  const nastyText = fc.array(nasty, { maxLength: 5 }).map((parts) => parts.join(''))
  return fc
    .tuple(
      fc.shuffledSubarray([...top], { minLength: top.length }),
      fc.array(nastyText, { minLength: top.length + 1, maxLength: top.length + 1 }),
      fc.array(nastyText, { minLength: codesOf(source).length, maxLength: codesOf(source).length }),
      fc.constantFrom('Сөз', 'söz', 'Word'),
    )
    .map(([codes, between, inside, first]) => {
      const texts = [...inside]
      const fill = (part: Inline): Inline =>
        part.type === 'pc'
          ? {
              ...part,
              content: [
                { type: 'text', value: `ішкі${texts.pop() ?? ''}` },
                ...part.content.filter(({ type }) => type !== 'text').map(fill),
              ],
            }
          : part
      const filled = codes.map(fill)
      return [
        { type: 'text' as const, value: first + (between[0] ?? '') },
        ...filled.flatMap((code, index) => [code, { type: 'text' as const, value: between[index + 1] ?? '' }]),
      ]
    })
}
