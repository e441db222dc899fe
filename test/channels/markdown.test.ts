import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { markdown } from '../../src/channels/markdown.ts'
import { channelContract } from '../contracts/channel.ts'
import { edition, LIVE, SHELVES, sayIn, shelfOf } from './shelf.ts'

channelContract(markdown, SHELVES, sayIn)

const artifacts = SHELVES.flatMap((shelf) => markdown.render(shelf, sayIn(shelf.language)))
const matterOf = (body: string) => parse(/^---\n([\s\S]*?)\n---\n/u.exec(body)?.[1] ?? '')

describe('localized Markdown', () => {
  test.each(artifacts.map(({ path }) => path))('%s is the file that is expected', async (path) => {
    await expect(artifacts.find((artifact) => artifact.path === path)?.body).toMatchFileSnapshot(
      `../fixtures/channels/expected/${path}`,
    )
  })

  test('front matter says how an edition stands to its siblings, and all share one key', () => {
    const live = LIVE.filter(({ slug }) => slug === 'new-bridge')
    const matters = live.map(({ language }) =>
      matterOf(artifacts.find(({ path }) => path === `${language}/articles/new-bridge.md`)?.body ?? ''),
    )
    expect(matters.map(({ language }) => language)).toEqual(['az', 'ru', 'kk'])
    for (const matter of matters)
      expect(matter).toMatchObject({
        slug: 'new-bridge',
        section: 'transport',
        sourceLanguage: 'az',
        translationKey: live[0]?.article,
        translations: {
          az: 'https://news.example.org/az/new-bridge/',
          ru: 'https://news.example.org/ru/new-bridge/',
          kk: 'https://news.example.org/kk/new-bridge/',
        },
      })
  })

  test("a document without front matter gets some, and keeps the author's bytes", () => {
    const source = '\r\nText\r\n'
    const [artifact] = markdown.render(shelfOf('en', [edition('story', 'en', source)]), sayIn('en'))
    expect(artifact?.body.endsWith(`---\r\n\r\n${source}`)).toBe(true)
  })
})
