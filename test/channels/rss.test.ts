import { describe, expect, test } from 'vitest'
import { rss } from '../../src/channels/rss.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { channelContract } from '../contracts/channel.ts'
import { edition, LIVE, SHELVES, sayIn, shelfOf } from './shelf.ts'
import { childrenOf, readXml, textOf } from './xml.ts'

channelContract(rss, SHELVES, sayIn)

const feeds = SHELVES.flatMap((shelf) => rss.render(shelf, sayIn(shelf.language)))
const channelOf = (body: string) => {
  const root = readXml(body)
  expect(root).toMatchObject({ name: 'rss', attributes: { version: '2.0' } })
  const [channel, ...others] = childrenOf(root, 'channel')
  if (!channel || others.length > 0) throw new Error('an RSS document has one channel')
  return channel
}
const feedOf = (...shelf: Parameters<typeof shelfOf>) =>
  channelOf(rss.render(shelfOf(...shelf), sayIn(shelf[0]))[0]?.body ?? '')

describe('RSS', () => {
  test.each(feeds.map(({ path }) => path))('%s is the file that is expected', async (path) => {
    await expect(feeds.find((feed) => feed.path === path)?.body).toMatchFileSnapshot(
      `../fixtures/channels/expected/${path}`,
    )
  })

  test('a channel says what RSS 2.0 asks for, and that it is one language', () => {
    for (const language of LANGUAGES) {
      const channel = feedOf(language, LIVE)
      expect(textOf(channel, 'title')).not.toBe('')
      expect(textOf(channel, 'description')).not.toBe('')
      expect(textOf(channel, 'link')).toBe(`https://news.example.org/${language}/`)
      expect(textOf(channel, 'language')).toBe(language)
      expect(childrenOf(channel, 'atom:link').filter(({ attributes }) => attributes.rel === 'self')).toMatchObject([
        { attributes: { href: `https://news.example.org/${language}/rss.xml`, type: 'application/rss+xml' } },
      ])
    }
  })

  test('an item carries the whole text, and every address in it is absolute', () => {
    const [item] = childrenOf(feedOf('ru', LIVE), 'item')
    const text = textOf(item as never, 'content:encoded')
    expect(text).toContain('<strong>новый мост</strong>')
    expect(text).toContain('<img src="https://news.example.org/ru/new-bridge/media/bridge.jpg"')
    expect(text).toContain('href="https://news.example.org/ru/new-bridge/#user-content-fn-1"')
    expect([...text.matchAll(/(?:href|src)="(?!https:)/gu)]).toEqual([])
  })

  test('dates are RFC 822 with four digits of a year', () => {
    const [item] = childrenOf(feedOf('az', LIVE), 'item')
    expect(textOf(item as never, 'pubDate')).toBe('Mon, 02 Mar 2026 05:30:00 GMT')
  })

  test('the guid is a tag URI that no correction changes', () => {
    const before = edition('story', 'kk', 'Text')
    const after = edition('story', 'kk', 'Mended', {
      title: 'Another',
      publishedAt: new Date('2027-01-01'),
      updatedAt: new Date('2027-01-01'),
    })
    const [one, two] = [before, after].map((given) => childrenOf(feedOf('kk', [given]), 'item')[0])
    expect(childrenOf(one as never, 'guid')).toEqual(childrenOf(two as never, 'guid'))
    expect(childrenOf(one as never, 'guid')).toMatchObject([
      { attributes: { isPermaLink: 'false' }, text: `tag:news.example.org,2026:${before.id}` },
    ])
  })

  test('lastBuildDate is the newest change that is shown, and missing where nothing is', () => {
    const live = ['2026-05-01T00:00:00Z', '2026-06-01T00:00:00Z', '2026-04-01T00:00:00Z'].map((at, index) =>
      edition(`story-${index}`, 'en', 'Text', { updatedAt: new Date(at) }),
    )
    expect(textOf(feedOf('en', live), 'lastBuildDate')).toBe('Mon, 01 Jun 2026 00:00:00 GMT')
    expect(childrenOf(feedOf('en', []), 'lastBuildDate')).toEqual([])
  })

  test('a killed edition is gone from the feed', () => {
    const killed = edition('gone', 'en', 'Text', { state: 'killed' })
    expect(childrenOf(feedOf('en', [], [killed]), 'item')).toEqual([])
  })

  test('a feed stops at its hundredth item', () => {
    const live = Array.from({ length: 120 }, (_, index) => edition(`story-${index}`, 'az', 'Text'))
    const items = childrenOf(feedOf('az', live), 'item')
    expect(items).toHaveLength(100)
    expect(textOf(items[0] as never, 'title')).toBe('story-0')
  })
})
