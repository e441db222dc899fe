import type { Article } from '../model/article.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import type { Translation } from '../model/translation.ts'
import type { Records } from '../store.ts'

/** The article that an address names. Throws `article.unknown`. */
export const findArticle = async (slug: string, { articles }: Records): Promise<Article> => {
  const article = await articles.bySlug(slug)
  if (!article) throw new Fault('article.unknown', { slug })
  return article
}

/** The translation of the latest document; there is none before extraction. Throws `article.unknown`, `translation.unknown`. */
export const findTranslation = async (
  { slug, language }: { readonly slug: string; readonly language: Language },
  records: Records,
): Promise<Translation> => {
  const article = await findArticle(slug, records)
  const document = await records.documents.latest(article.id)
  const translations = document ? await records.translations.ofDocument(document.id) : []
  const translation = translations.find(({ target }) => target === language)
  if (!translation) throw new Fault('translation.unknown', { slug, language })
  return translation
}
