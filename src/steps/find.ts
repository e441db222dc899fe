import type { Article } from '../model/article.ts'
import type { Document, Unit } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { TranslationId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { PlacedTarget, Translation } from '../model/translation.ts'
import type { Records } from '../store.ts'
import { layOut } from '../text/recut.ts'

/** A translation with everything it hangs on. */
export interface Desk {
  readonly article: Article
  readonly document: Document
  /** As the translation cuts them. */
  readonly units: readonly Unit[]
  readonly translation: Translation
  readonly targets: readonly PlacedTarget[]
}

/** The document's units as the translation (or a version of it) cuts them. */
export const unitsOf = async (
  { documents }: Pick<Records, 'documents'>,
  { document, segmentation }: Pick<Translation, 'document' | 'segmentation'>,
): Promise<readonly Unit[]> => layOut(await documents.units(document), segmentation)

/** The article, which is to be translated into that language. Throws `article.unknown`, `translation.is_source`, `translation.unwanted`. */
export const findWanted = async (
  { slug, language }: { readonly slug: string; readonly language: Language },
  { articles }: Pick<Records, 'articles'>,
): Promise<Article> => {
  const article = await articles.bySlug(slug)
  if (!article) throw new Fault('article.unknown', { slug })
  if (language === article.source) throw new Fault('translation.is_source', { slug, language })
  if (!article.wanted.includes(language))
    throw new Fault('translation.unwanted', { slug, language, wanted: article.wanted.join(', ') })
  return article
}

/** Everything about one translation, or `undefined` when there is no such translation. */
export const findDesk = async (records: Records, id: TranslationId): Promise<Desk | undefined> => {
  const translation = await records.translations.get(id)
  return translation && gather(records, translation)
}

/** The same under a lock, for writing; throws `translation.unknown`. */
export const lockDesk = async (records: Records, id: TranslationId): Promise<Desk> => {
  const translation = await records.translations.lock(id)
  if (!translation) throw new Fault('translation.unknown', { slug: id, language: '–' })
  return gather(records, translation)
}

const gather = async (records: Records, translation: Translation): Promise<Desk> => {
  const [article, document, units, targets] = [
    await records.articles.get(translation.article),
    await records.documents.get(translation.document),
    await unitsOf(records, translation),
    await records.translations.targets(translation.id),
  ]
  if (!article || !document) throw new Error(`translation ${translation.id} has lost its article or document`)
  return { article, document, units, translation, targets }
}
