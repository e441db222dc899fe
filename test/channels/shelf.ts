import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Say, Shelf, Tag } from '../../src/channel.ts'
import { toHtml } from '../../src/markdown/html.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { ArticleId, VersionId } from '../../src/model/ids.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { articleId, editionId } from '../../src/text/identity.ts'
import { i18nextVoice, readLocales } from '../../src/voices/index.ts'

export const ORIGIN = 'https://news.example.org'

const voice = i18nextVoice(readLocales(), { strict: true })

/** Says what the channels say, as `deliver` hands it in; a missing key throws. */
export const sayIn =
  (tag: Tag): Say =>
  (key, params) =>
    voice.say(tag === 'kk-Latn' ? 'kk' : tag, `channels.${key}`, params)

/** An edition of some Markdown. What front matter does not say is made up, always alike. */
export const edition = (slug: string, language: Language, markdown: string, given: Partial<Edition> = {}): Edition => {
  const matter = (parse(/^---\n([\s\S]*?)\n---\n/u.exec(markdown)?.[1] ?? '') ?? {}) as Record<string, string>
  const title = matter.title ?? slug
  const say = sayIn(language)
  const article: ArticleId = articleId(slug)
  return {
    id: editionId(article, language),
    article,
    language,
    version: 'v1' as VersionId,
    state: 'live',
    slug,
    section: matter.section ?? 'news',
    title,
    description: matter.description ?? '',
    sourceLanguage: 'az',
    markdown,
    html: toHtml(markdown, {
      omitTitle: title,
      footnotes: { heading: say('footnotes.heading'), back: (number) => say('footnotes.back', { number }) },
    }),
    publishedAt: new Date(matter.date ?? '2026-01-01'),
    updatedAt: new Date('2026-03-03T12:00:00Z'),
    ...given,
  }
}

/** The shelf of one language, made of everything that is live anywhere. */
export const shelfOf = (language: Language, live: readonly Edition[], killed: readonly Edition[] = []): Shelf => ({
  language,
  origin: ORIGIN,
  killed: killed.filter((one) => one.language === language),
  editions: live
    .filter((one) => one.language === language)
    .map((one) => ({
      edition: one,
      siblings: LANGUAGES.flatMap((other) =>
        live.filter(({ article, language: its }) => article === one.article && its === other),
      ),
    })),
})

const read = (slug: string, language: Language, sourceLanguage: Language) => {
  const file = new URL(`../fixtures/channels/articles/${slug}/${language}.md`, import.meta.url)
  return edition(slug, language, readFileSync(file, 'utf8'), { sourceLanguage })
}

/** The bridge is live in three languages, its source among them; of the library only a translation is, and its source was killed. */
export const LIVE: readonly Edition[] = [
  read('new-bridge', 'az', 'az'),
  read('new-bridge', 'ru', 'az'),
  read('new-bridge', 'kk', 'az'),
  read('old-library', 'en', 'kk'),
]
export const KILLED: readonly Edition[] = [{ ...read('old-library', 'kk', 'kk'), state: 'killed' }]

export const SHELVES: readonly Shelf[] = LANGUAGES.map((language) => shelfOf(language, LIVE, KILLED))
