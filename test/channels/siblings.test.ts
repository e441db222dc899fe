import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Channel, Tag } from '../../src/channel.ts'
import { channels, inKazakhLatin } from '../../src/channels/index.ts'
import { TAGS } from '../../src/channels/tag.ts'
import type { Edition } from '../../src/model/edition.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { edition, ORIGIN, sayIn, shelfOf } from './shelf.ts'
import { childrenOf, readXml, textOf } from './xml.ts'

/** Some articles, each with a source and the languages in which it is live. */
const newsroom = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/u), { minLength: 1, maxLength: 4 })
  .chain((slugs) =>
    fc.tuple(
      ...slugs.map((slug) =>
        fc.record({
          slug: fc.constant(slug),
          source: fc.constantFrom(...LANGUAGES),
          live: fc.subarray([...LANGUAGES]),
        }),
      ),
    ),
  )

const publish = (articles: readonly { slug: string; source: Language; live: readonly Language[] }[]) =>
  articles.flatMap(({ slug, source, live }) =>
    live.map((language) => edition(slug, language, 'Text', { sourceLanguage: source })),
  )

const deliver = (channels: readonly Channel[], live: readonly Edition[]): ReadonlyMap<string, string> =>
  new Map(
    LANGUAGES.flatMap((language) =>
      channels.flatMap((channel) =>
        channel.render(shelfOf(language, live), sayIn(language)).map(({ path, body }) => [path, body] as const),
      ),
    ),
  )

const addressIn = (language: Tag, slug: string) => `${ORIGIN}/${language}/${slug}/`

/** Language and address of every `link rel="alternate" hreflang` in a page's head, in order. */
const inPage = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/gu)].map(([, language, href]) => [
    language,
    href,
  ])

const inFeed = (xml: string, link: string) =>
  (childrenOf(readXml(xml), 'channel')[0]?.children ?? [])
    .filter((child) => child.name === 'item' && textOf(child, 'link') === link)
    .flatMap((item) => childrenOf(item, 'atom:link').map(({ attributes }) => [attributes.hreflang, attributes.href]))

const inMarkdown = (markdown: string) =>
  Object.entries(parse(/^---\n([\s\S]*?)\n---\n/u.exec(markdown)?.[1] ?? '').translations as object)

/** Which edition a tag's is, or is derived from. */
const languageOf = (tag: Tag): Language => (tag === 'kk-Latn' ? 'kk' : tag)

describe.each([
  ['siblings', channels, LANGUAGES],
  ['siblings with Kazakh in Latin letters', inKazakhLatin(channels, '2021'), TAGS],
] as const)('%s', (_, channels, tags: readonly Tag[]) => {
  test('the alternates in every output of every language are the same set of live editions', () => {
    fc.assert(
      fc.property(newsroom, (articles) => {
        const delivered = deliver(channels, publish(articles))
        for (const { slug, source, live } of articles) {
          const isLive = (tag: Tag) => live.includes(languageOf(tag))
          const expected = tags.filter(isLive).map((tag) => [tag, addressIn(tag, slug)])
          const fallback = live.includes(source) ? source : tags.find(isLive)
          for (const tag of tags.filter(isLive)) {
            expect(inPage(delivered.get(`${tag}/${slug}/index.html`) ?? '')).toEqual([
              ...expected,
              ['x-default', addressIn(fallback as Tag, slug)],
            ])
            expect(inFeed(delivered.get(`${tag}/rss.xml`) ?? '', addressIn(tag, slug))).toEqual(expected)
            expect(inMarkdown(delivered.get(`${tag}/articles/${slug}.md`) ?? '')).toEqual(expected)
          }
          for (const tag of TAGS.filter((other) => !tags.includes(other) || !isLive(other)))
            expect([...delivered.keys()].filter((path) => path.startsWith(`${tag}/${slug}/`))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('every address that is named has a file', () => {
    fc.assert(
      fc.property(newsroom, (articles) => {
        const delivered = deliver(channels, publish(articles))
        const named = [...delivered.values()].flatMap(
          (body) => body.match(/https:\/\/news\.example\.org[^"<\s]*/gu) ?? [],
        )
        const files = named.map((address) => address.slice(ORIGIN.length + 1).replace(/\/$/u, '/index.html'))
        expect(files.filter((file) => !delivered.has(file))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('no two artifacts of any channels share a path, and none is a folder of another', () => {
    fc.assert(
      fc.property(newsroom, (articles) => {
        const live = publish([
          ...articles,
          { slug: 'articles', source: 'az', live: LANGUAGES },
          { slug: 'rss', source: 'az', live: LANGUAGES },
        ])
        const paths = LANGUAGES.flatMap((language) =>
          channels.flatMap((channel) =>
            channel.render(shelfOf(language, live), sayIn(language)).map(({ path }) => path),
          ),
        )
        expect(new Set(paths).size).toBe(paths.length)
        expect(paths.filter((path) => paths.some((other) => other.startsWith(`${path}/`)))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
