import type { FastifyRequest } from 'fastify'
import { isLanguage, type Language } from '../model/language.ts'
import type { Store } from '../store.ts'
import { site } from './routes/site.ts'

/** An edition's page, and its Markdown, as the channels name them below the outlet's root, `kk-Latn` included. */
const PAGE = /^(?<language>[a-z]+)(?:(?<=^kk)-Latn)?\/(?<slug>[a-z0-9-]+)(?:\/(?:index\.html)?)?$/u
const MARKDOWN = /^(?<language>[a-z]+)(?:(?<=^kk)-Latn)?\/articles\/(?<slug>[a-z0-9-]+)\.md$/u

/**
 * The language of the killed edition that stood where the site is asked for, `undefined` when none did. What the outlet still has there
 * is not asked: nothing of a killed edition is shown, delivered or not.
 */
export const killedAt = async (
  { params, routeOptions }: Pick<FastifyRequest, 'params' | 'routeOptions'>,
  { articles, editions }: Pick<Store, 'articles' | 'editions'>,
): Promise<Language | undefined> => {
  if (routeOptions.url !== site.path) return undefined
  const path = (params as { readonly '*': string })['*']
  const { language = '', slug } = (PAGE.exec(path) ?? MARKDOWN.exec(path))?.groups ?? {}
  if (slug === undefined || !isLanguage(language)) return undefined
  const article = await articles.bySlug(slug)
  const edition = article && (await editions.get(article.id, language))
  return edition?.state === 'killed' ? language : undefined
}
