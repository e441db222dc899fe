import type { Article } from '../model/article.ts'
import type { Document, Unit } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { TranslationId } from '../model/ids.ts'
import type { PlacedTarget, Translation } from '../model/translation.ts'
import type { Records } from '../store.ts'

/** A translation with everything it hangs on. */
export interface Desk {
  readonly article: Article
  readonly document: Document
  readonly units: readonly Unit[]
  readonly translation: Translation
  readonly targets: readonly PlacedTarget[]
}

/** Everything about one translation, or `undefined` when there is no such translation. */
export const findDesk = async (records: Records, id: TranslationId): Promise<Desk | undefined> => {
  const translation = await records.translations.get(id)
  return translation && layOut(records, translation)
}

/** The same under a lock, for writing; throws `translation.unknown`. */
export const lockDesk = async (records: Records, id: TranslationId): Promise<Desk> => {
  const translation = await records.translations.lock(id)
  if (!translation) throw new Fault('translation.unknown', { slug: id, language: '–' })
  return layOut(records, translation)
}

const layOut = async (records: Records, translation: Translation): Promise<Desk> => {
  const [article, document, units, targets] = [
    await records.articles.get(translation.article),
    await records.documents.get(translation.document),
    await records.documents.units(translation.document),
    await records.translations.targets(translation.id),
  ]
  if (!article || !document) throw new Error(`translation ${translation.id} has lost its article or document`)
  return { article, document, units, translation, targets }
}
