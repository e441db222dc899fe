import type { Line } from '../job.ts'
import type { Article } from '../model/article.ts'
import type { Document, Unit } from '../model/document.ts'
import type { DocumentId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Segmentation, Target } from '../model/translation.ts'
import { done, type Step } from '../step.ts'
import type { Records } from '../store.ts'
import { translationId } from '../text/identity.ts'
import { carriedCuts, layOut } from '../text/recut.ts'
import { type Leverage, leverage } from './leverage.ts'
import { suggestJob } from './next.ts'

/** Lifts the units out of a document and opens a translation per wanted language, with what survives from the one before. */
export const extract: Step<Line['extract']> = async ({ document: id }, { store, reader, now }) => {
  const document = await store.documents.get(id)
  const article = document && (await store.articles.get(document.article))
  if (!document || !article) return { type: 'cancel', why: `document ${id} is gone` }
  const units = await reader.extract(document.markdown, article.source)
  const previous = await previousOf(document, article, store)
  const next = article.wanted.map((target) => suggestJob(translationId(document.id, target), article.id))

  await store.transaction(async (records) => {
    await records.documents.insertUnits(document.id, units)
    for (const target of article.wanted) {
      const { etag, segmentation, carried, suggested } = leveraged(previous, target, units, {
        minor: document.minor,
        source: article.source,
      })
      const id = translationId(document.id, target)
      await records.translations.insert(
        {
          id,
          article: article.id,
          document: document.id,
          source: article.source,
          target,
          segmentation,
          etag,
          checked: null,
        },
        carried,
      )
      await records.translations.putSuggestions(id, suggested)
    }
    await records.events.add([
      { kind: 'extracted', article: article.id, language: null, by: null, at: now(), data: { units: units.length } },
    ])
    await records.jobs.add(next)
  })
  return done(next)
}

interface Previous {
  readonly document: DocumentId
  readonly units: readonly Unit[]
  readonly translations: ReadonlyMap<Language, Former>
}

/** How a translation of the previous document stands. */
interface Former {
  readonly segmentation: Segmentation
  readonly etag: number
  readonly targets: readonly Target[]
}

const previousOf = async (document: Document, article: Article, records: Records): Promise<Previous | undefined> => {
  const previous = await records.documents.byRevision(article.id, document.revision - 1)
  if (!previous) return undefined
  const translations = new Map<Language, Former>()
  for (const { id, target, segmentation, etag } of await records.translations.ofDocument(previous.id))
    translations.set(target, { segmentation, etag, targets: await records.translations.targets(id) })
  return { document: previous.id, units: await records.documents.units(previous.id), translations }
}

/**
 * Units that are still there stay cut as the translation had cut them; then their sentences are matched. Etags go on
 * from the translation before: an edit based on that one is older than every target here.
 */
const leveraged = (
  previous: Previous | undefined,
  target: Language,
  units: readonly Unit[],
  revision: { readonly minor: boolean; readonly source: Language },
): Leverage & Pick<Former, 'segmentation' | 'etag'> => {
  const former = previous?.translations.get(target)
  if (!previous || !former) return { etag: 0, segmentation: {}, carried: [], suggested: [] }
  const segmentation = carriedCuts(former.segmentation, previous.units, units)
  const before = {
    document: previous.document,
    units: layOut(previous.units, former.segmentation),
    targets: former.targets,
  }
  return { etag: former.etag, segmentation, ...leverage(before, layOut(units, segmentation), revision) }
}
