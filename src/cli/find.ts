import type { Article } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import type { Standing } from '../model/standing.ts'
import type { Translation } from '../model/translation.ts'
import type { Store } from '../store.ts'

/** Throws `article.unknown`. */
export const findArticle = async ({ articles }: Store, slug: string): Promise<Article> => {
  const article = await articles.bySlug(slug)
  if (!article) throw new Fault('article.unknown', { slug })
  return article
}

/** Where the article stands; throws `article.unknown`. */
export const findStanding = async ({ articles }: Store, slug: string): Promise<Standing> => {
  const [standing] = await articles.standings({ slug })
  if (!standing) throw new Fault('article.unknown', { slug })
  return standing
}

/** The translation of the article's latest document; throws `article.unknown` or a `translation.*`. */
export const findTranslation = async (
  store: Store,
  slug: string,
  language: Language,
): Promise<{ readonly article: Article; readonly document: Document; readonly translation: Translation }> => {
  const article = await findArticle(store, slug)
  const document = await store.documents.latest(article.id)
  const translations = document ? await store.translations.ofDocument(document.id) : []
  const translation = translations.find(({ target }) => target === language)
  if (language === article.source) throw new Fault('translation.is_source', { slug, language })
  if (!article.wanted.includes(language))
    throw new Fault('translation.unwanted', { slug, language, wanted: article.wanted.join(', ') })
  if (!document || !translation) throw new Fault('translation.unknown', { slug, language })
  return { article, document, translation }
}
