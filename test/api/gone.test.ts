import { expect, test } from 'vitest'
import { killedAt } from '../../src/api/gone.ts'
import { site } from '../../src/api/routes/site.ts'
import type { Article } from '../../src/model/article.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Store } from '../../src/store.ts'

/** One article, whose Kazakh edition was killed. */
const store = {
  articles: { bySlug: async (slug: string) => (slug === 'port' ? ({ id: 'one' } as unknown as Article) : undefined) },
  editions: {
    get: async (_: unknown, language: string) =>
      language === 'kk' ? ({ state: 'killed' } as unknown as Edition) : undefined,
  },
} as unknown as Pick<Store, 'articles' | 'editions'>

test.each([
  ['kk/port/', 'kk'],
  ['kk-Latn/port/index.html', 'kk'],
  ['kk-Latn/articles/port.md', 'kk'],
  ['kk-Latn/other/', undefined],
  ['az-Latn/port/', undefined],
  ['az/port/', undefined],
  ['kk-Latn/rss.xml', undefined],
])('%s: what was killed there is %s', async (path, language) => {
  const request = { params: { '*': path }, routeOptions: { url: site.path } }
  expect(await killedAt(request as unknown as Parameters<typeof killedAt>[0], store)).toBe(language)
})
