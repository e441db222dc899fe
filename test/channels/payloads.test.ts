import { describe, expect, test } from 'vitest'
import { channels } from '../../src/channels/index.ts'
import { edition, sayIn, shelfOf } from './shelf.ts'
import { childrenOf, readXml, textOf } from './xml.ts'

const LINKS = `[word](JaVaScRiPt&#58;alert(1)) <javascript:alert(2)> [reference][r] <a href="javascript:alert(3)">raw</a>

[r]: javascript:alert(4)
`
const TITLES = [
  `</script><img src=x onerror=alert(1)>`,
  `]]> & <b>"bold"</b> 'and' &amp; &lt;`,
  `</title><script>alert(1)</script>`,
  `" onmouseover="alert(1)`,
  `</textarea></style>--><svg onload=alert(1)>`,
]
const STRAY = 'a\u{0}b\u{B}c\u{D800}d\u{FFFE}e\u{1F}f'

/** Everything the channels make of one edition whose every word is the payload. */
const renderAll = (payload: string, body: string) => {
  const given = { title: payload, description: payload, section: payload }
  const shelf = shelfOf('ru', [edition('story', 'ru', body, given)])
  const files = new Map(
    channels.flatMap((channel) => channel.render(shelf, sayIn('ru')).map(({ path, body }) => [path, body])),
  )
  const page = files.get('ru/story/index.html') ?? ''
  const [item] = childrenOf(childrenOf(readXml(files.get('ru/rss.xml') ?? ''), 'channel')[0] as never, 'item')
  if (!item) throw new Error('no item')
  return { page, front: files.get('ru/index.html') ?? '', item, markdown: files.get('ru/articles/story.md') ?? '' }
}

/** Every element with the names of its attributes, as an HTML parser sees them: a quoted value cannot end a tag. */
const elementsOf = (html: string) =>
  [...html.matchAll(/<([a-z][a-z\d]*)((?:\s+[\w:-]+="[^"]*")*)\s*>/giu)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: [...attributes.matchAll(/\s([\w:-]+)="[^"]*"/gu)].map(([, attribute = '']) => attribute),
  }))

describe('hostile text through every output', () => {
  test('a script in a link leaves its words and no address', () => {
    const { page, item } = renderAll('Title', LINKS)
    for (const html of [page, textOf(item, 'content:encoded')]) {
      expect(html).toContain('<a>word</a>')
      expect(html).toContain('<a>reference</a>')
      expect(html).toContain('<a>raw</a>')
      expect(html).toContain('<a>javascript:alert(2)</a>')
      expect(html).not.toMatch(/(href|src)="\s*javascript/iu)
    }
  })

  test.each(TITLES)('%s is text in the page, its head and its data', (title) => {
    const { page, front } = renderAll(title, 'Text')
    for (const html of [page, front]) {
      const elements = elementsOf(html)
      // every `<` of the page opens or closes an element that the page's own makers wrote
      expect(html.match(/</gu)).toHaveLength(elements.length + (html.match(/<\/[a-z\d]+>/giu)?.length ?? 0) + 1)
      expect(elements.filter(({ name }) => /^(img|svg|b)$/u.test(name))).toEqual([])
      expect(elements.flatMap(({ attributes }) => attributes).filter((name) => /^on/iu.test(name))).toEqual([])
    }
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(page) ?? []
    expect(JSON.parse(data)).toMatchObject({ headline: title, description: title })
  })

  test.each(TITLES)('%s comes out of the feed as it went in', (title) => {
    const { item } = renderAll(title, 'Text & ]]> more')
    expect(textOf(item, 'title')).toBe(title)
    expect(textOf(item, 'description')).toBe(title)
    expect(textOf(item, 'category')).toBe(title)
    expect(textOf(item, 'content:encoded')).toBe('<p>Text &#x26; ]]> more</p>')
  })

  test('characters that XML does not know are shown as replaced, and feeds stay well-formed', () => {
    const { page, item } = renderAll(STRAY, `Text ${STRAY}`)
    expect(textOf(item, 'title')).toBe('a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f')
    expect(page).not.toMatch(/[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{D800}-\u{DFFF}\u{FFFE}\u{FFFF}]/u)
  })

  test('localized Markdown keeps the body byte for byte', () => {
    for (const title of TITLES) expect(renderAll(title, LINKS).markdown.endsWith(`---\n\n${LINKS}`)).toBe(true)
  })
})
