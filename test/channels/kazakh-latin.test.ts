import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import type { Shelf } from '../../src/channel.ts'
import { channels, inKazakhLatin } from '../../src/channels/index.ts'
import type { Edition } from '../../src/model/edition.ts'
import { channelContract } from '../contracts/channel.ts'
import { edition, KILLED, LIVE, SHELVES, sayIn, shelfOf } from './shelf.ts'
import { childrenOf, readXml, textOf } from './xml.ts'

const shelf = inKazakhLatin(channels, '2021')
for (const channel of shelf) channelContract(channel, SHELVES, sayIn)

const render = (given: Shelf): ReadonlyMap<string, string> =>
  new Map(
    shelf.flatMap((channel) =>
      channel.render(given, sayIn(given.language)).map(({ path, body }) => [path, body] as const),
    ),
  )
const rendered = new Map(SHELVES.flatMap((given) => [...render(given)]))
const latin = [...rendered.keys()].filter((path) => path.startsWith('kk-Latn/')).sort()
const at = (path: string) => rendered.get(path) ?? ''
const storyOf = (markdown: string, given: Partial<Edition> = {}) =>
  render(shelfOf('kk', [edition('story', 'kk', markdown, given)]))

describe('Kazakh in Latin letters', () => {
  test('has every file that Kazakh has, and no other language gets one more', () => {
    const cyrillic = [...rendered.keys()].filter((path) => path.startsWith('kk/')).sort()
    expect(latin).toEqual(cyrillic.map((path) => path.replace('kk/', 'kk-Latn/')))
    const plain = SHELVES.flatMap((given) =>
      channels.flatMap((channel) => channel.render(given, sayIn(given.language)).map(({ path }) => path)),
    )
    expect([...rendered.keys()].filter((path) => !latin.includes(path)).sort()).toEqual(plain.sort())
  })

  test.each(latin.filter((path) => !path.endsWith('.css')))('%s is the file that is expected', async (path) => {
    await expect(at(path)).toMatchFileSnapshot(`../fixtures/channels/expected/${path}`)
  })

  test.each(latin.filter((path) => path.endsWith('.html')))('%s is valid and accessible', (path) => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] })
    expect(validator.validateStringSync(at(path)).results.flatMap(({ messages }) => messages)).toEqual([])
    expect(at(path)).toContain('<html lang="kk-Latn" dir="ltr">')
  })

  test('has no Cyrillic letter but in the names of other languages', () => {
    for (const path of latin) {
      const own = at(path).replace(/<a [^>]*>(?:Русский|Қазақша)<\/a>/gu, '')
      expect([path, own.match(/\p{Script=Cyrillic}+/gu)]).toEqual([path, null])
    }
  })

  test('a page says by which alphabet it is written and leads to the letters in which it was', () => {
    const page = at('kk-Latn/new-bridge/index.html')
    expect(page).toContain('2021')
    expect(page).toContain('<a href="../../kk/new-bridge/" hreflang="kk">')
    expect(page).toContain('<link rel="canonical" href="https://news.example.org/kk-Latn/new-bridge/">')
    expect(page).toContain('"isBasedOn":{"@id":"https://news.example.org/kk/new-bridge/"}')
    expect(at('kk/new-bridge/index.html')).not.toContain('class="alphabet"')
  })

  test('is no translation of a Kazakh original', () => {
    const own = storyOf('Мәтін', { sourceLanguage: 'kk' })
    expect(own.get('kk/story/index.html')).toContain('"workTranslation":[]')
    expect(own.get('kk-Latn/story/index.html')).not.toContain('OfWork')
  })

  test('changes words and leaves code, addresses, foreign words and what the author keeps', () => {
    const files = storyOf(
      '---\ntitle: Қала\ncover: сурет.jpg\n---\n\n`қала` [жол](/жол "Жаңа") ![Көпір](сурет.jpg)\n\n' +
        '<span lang="ru">Привет</span> <span translate="no">Шаңырақ</span> Google @қала https://example.org/қала\n',
    )
    const page = files.get('kk-Latn/story/index.html') ?? ''
    expect(page).toContain('<code>қала</code> <a href="/%D0%B6%D0%BE%D0%BB" title="Jaña">jol</a>')
    expect(page).toContain('alt="Köpır"')
    expect(page).toContain('<span lang="ru">Привет</span> <span>Шаңырақ</span> Google @қала')
    const markdown = files.get('kk-Latn/articles/story.md') ?? ''
    expect(markdown).toContain('title: Qala\ncover: сурет.jpg\nlanguage: "kk-Latn"\n')
    expect(markdown).toContain('`қала` [jol](/жол "Jaña") ![Köpır](сурет.jpg)')
    expect(markdown).toContain('<span lang="ru">Привет</span> <span translate="no">Шаңырақ</span> Google @қала')
  })

  test('takes what the front matter gives for Kazakh', () => {
    const files = storyOf('---\ntitle: Қала\nbadge: az.png\ntranslate:\n  badge:\n    kk: kk.png\n---\n\nМәтін\n')
    const [kazakh, latin] = ['kk', 'kk-Latn'].map((tag) => files.get(`${tag}/articles/story.md`) ?? '')
    expect(kazakh).toContain('badge: kk.png\n')
    expect(latin).toContain('badge: kk.png\n')
    expect(latin?.match(/^language: .*$/gmu)).toEqual(['language: "kk-Latn"'])
  })

  test('its feed is its own: language, items, and names that no other feed has', () => {
    const [own, cyrillic] = ['kk-Latn/rss.xml', 'kk/rss.xml'].map((path) => childrenOf(readXml(at(path)), 'channel')[0])
    expect(textOf(own as never, 'language')).toBe('kk-Latn')
    const [item, original] = [own, cyrillic].map((channel) => childrenOf(channel as never, 'item')[0])
    expect(textOf(item as never, 'dc:language')).toBe('kk-Latn')
    expect(textOf(item as never, 'guid')).not.toBe(textOf(original as never, 'guid'))
  })

  test('goes when the Kazakh edition is held, and says so when it is killed', () => {
    const held = render(shelfOf('kk', []))
    expect([...held.keys()].filter((path) => path.includes('new-bridge'))).toEqual([])
    const [killed] = KILLED
    const page = at(`kk-Latn/${killed?.slug}/index.html`)
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).toContain('<h1>Maqala kerı qaitaryldy</h1>')
    expect(rendered.has(`kk-Latn/articles/${killed?.slug}.md`)).toBe(false)
  })

  test('follows the text: an edition that was mended is derived anew', () => {
    expect(storyOf('Бұрын').get('kk-Latn/story/index.html')).toContain('<p>Būryn</p>')
    expect(storyOf('Кейін').get('kk-Latn/story/index.html')).toContain('<p>Keiın</p>')
  })

  test('other languages say where it is', () => {
    expect(at('az/new-bridge/index.html')).toContain(
      '<li><a href="../../kk-Latn/new-bridge/" lang="kk-Latn" hreflang="kk-Latn">Qazaqşa</a></li>',
    )
    expect(at('en/old-library/index.html')).not.toContain('kk-Latn')
    expect(LIVE.some(({ language, slug }) => language === 'kk' && slug === 'old-library')).toBe(false)
  })
})
