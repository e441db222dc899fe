import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHtml } from '../../src/markdown/html.ts'

const read = (name: string) => readFileSync(new URL(`../fixtures/html/${name}.md`, import.meta.url), 'utf8')

/** Tags of some HTML whose text holds no bare `<`, each with its attributes. */
const tagsOf = (html: string) =>
  [...html.matchAll(/<\/?([a-z][a-z\d]*)((?:\s[^>]*)?)>/giu)].map(([, name = '', attributes = '']) => ({
    name,
    attributes,
  }))
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&#x3C;/gu, '<')
    .replace(/&#x26;/gu, '&')

describe('Markdown as HTML', () => {
  test.each(['article', 'headings', 'raw', 'links'])('%s.md gives the HTML that stands beside it', async (name) => {
    const footnotes = { heading: 'Qeydlər', back: (number: string) => `${number} nömrəli istinada qayıt` }
    await expect(`${toHtml(read(name), { omitTitle: 'Körpü açıldı', footnotes })}\n`).toMatchFileSnapshot(
      `../fixtures/html/${name}.html`,
    )
  })

  test('a first heading that says the title is left out, and only that', () => {
    expect(toHtml('# One\n\nText', { omitTitle: 'One' })).toBe('<p>Text</p>')
    expect(toHtml('One\n===\n\nText', { omitTitle: 'One' })).toBe('<p>Text</p>')
    expect(toHtml('# One\n\nText', { omitTitle: 'Two' })).toContain('One')
    expect(toHtml('## One\n\nText', { omitTitle: 'One' })).toContain('One')
    expect(toHtml('Text\n\n# One', { omitTitle: 'One' })).toContain('One')
    expect(toHtml('# One[^1]\n\n[^1]: Note', { omitTitle: 'One1' })).toContain('Note')
    expect(toHtml('# One')).toBe('<h2>One</h2>')
  })

  test('every reference reaches its note, and every note its references', () => {
    const html = toHtml(read('article'))
    const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)
    const fragments = [...html.matchAll(/href="#([^"]*)"/gu)].map(([, fragment]) => fragment)
    expect(fragments).toHaveLength(6)
    expect(ids).toEqual(expect.arrayContaining(fragments))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a link to a heading by its words leads there, and no other heading has an id', () => {
    const html = toHtml('[To](#порты-каспия) [it](#so-1)\n\n# Порты «Каспия»\n\n## *So*\n\n## So\n\n## Else\n')
    expect(html).toContain('<h2 id="user-content-порты-каспия">')
    expect(html).toContain('<h3><em>So</em></h3>\n<h3 id="user-content-so-1">So</h3>\n<h3>Else</h3>')
    expect([...html.matchAll(/href="([^"]*)"/gu)].map(([, href]) => decodeURIComponent(href ?? ''))).toEqual([
      '#user-content-порты-каспия',
      '#user-content-so-1',
    ])
  })

  test('a heading takes no id that the document gives, and a broken fragment is no harm', () => {
    const html = toHtml('[To](#so) [x](#%zz)\n\n<p id="so">Here</p>\n\n## So\n')
    expect(html).toContain('<p id="user-content-so">')
    expect(html).toContain('<h2>So</h2>')
  })

  test('no id of a document can be an id of the page around it', () => {
    const ids = [...toHtml(read('raw') + read('article')).matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.filter((id) => !id?.startsWith('user-content-'))).toEqual([])
  })

  test('a rule that opens a text is not taken for front matter', () => {
    expect(textOf(toHtml('---\n\nKept\n\n---\n\nText'))).toContain('Kept')
    expect(toHtml('+++\ntitle = "x"\n+++\nText')).toBe('<p>Text</p>')
  })

  test('raw HTML that is nested too deep is a fault of the document', () => {
    expect(() => toHtml('<div>'.repeat(20_000))).toThrow(expect.objectContaining({ code: 'document.too_deep' }))
    expect(toHtml('<div>'.repeat(50))).toContain('<div>')
  })

  test('no word is lost, whatever raw HTML stands around it', () => {
    const hostile = fc.constantFrom(
      ...[
        'script',
        'style',
        'textarea',
        'title',
        'xmp',
        'plaintext',
        'iframe',
        'noscript',
        'noembed',
        'template',
        'select',
      ],
      ...[
        'option',
        'table',
        'tr',
        'td',
        'col',
        'colgroup',
        'caption',
        'svg',
        'math',
        'frameset',
        'body',
        'head',
        'form',
      ],
      ...['button', 'object', 'p', 'b', 'a', 'li', 'h1', 'details', 'summary', 'marquee'],
    )
    const tag = fc.tuple(hostile, fc.boolean()).map(([name, closing]) => `<${closing ? '/' : ''}${name}>`)
    const piece = fc.oneof(
      tag,
      fc.constantFrom('\n\n', '\n', '> ', '- ', '**', '`', '# ', '    '),
      fc.constant(undefined),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const markdown = `start\n\n${pieces.map((one, index) => one ?? ` word${index}x `).join('')}`
        // a whole block of code is code
        fc.pre(!/<\/(script|style)>/u.test(markdown))
        const html = textOf(toHtml(markdown))
        expect((markdown.match(/word\d+x/gu) ?? []).filter((word) => !html.includes(word))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('nothing runs and nothing leads to a script, whatever is written', () => {
    const piece = fc.constantFrom(
      ...[
        '<img src=x onerror=alert(1)>',
        '<a href="javascript:alert(1)">',
        '</a>',
        '<svg onload=alert(1)>',
        '<p style="x">',
      ],
      ...[
        '[a](javascript:alert(1))',
        '![a](data:text/html,x)',
        '<a href="data:x">',
        '<iframe src="//x">',
        '<base href="//x">',
      ],
      ...[
        '<math><mtext><style>',
        '</style>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '"',
        "'",
        '>',
        '<',
        '`',
        '\n',
        '\n\n',
        'text',
      ],
      ...[
        '[b](//x)',
        '[c]: vbscript:x\n',
        '[c]',
        '<object data=x>',
        '<form action=x>',
        '<meta http-equiv=refresh>',
        '<h1 id=main>',
      ],
    )
    const allowed =
      /^(?:\s(?:(?:href|src|cite)="(?!\s*(?:javascript|data|vbscript):|\s*[\\/]\s*[\\/])[^"]*"|(?:id|class|alt|title|lang|dir|scope|aria-describedby|aria-label|data-[a-z-]+)="[^"]*"))*$/u
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const tags = tagsOf(toHtml(pieces.join('')))
        expect(tags.filter(({ attributes }) => !allowed.test(attributes))).toEqual([])
        expect(
          tags.filter(({ name }) => /^(script|style|svg|math|iframe|object|form|meta|base|input)$/u.test(name)),
        ).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
