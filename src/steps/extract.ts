import type { Line } from '../job.ts'
import type { Article } from '../model/article.ts'
import type { Document, Unit } from '../model/document.ts'
import type { DocumentId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Target } from '../model/translation.ts'
import { done, type Step } from '../step.ts'
import type { Records } from '../store.ts'
import { translationId } from '../text/identity.ts'
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
      const { carried, suggested } = leveraged(target, previous, units, {
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
          etag: carried.length === 0 ? 0 : 1,
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
  readonly targets: ReadonlyMap<Language, readonly Target[]>
}

const previousOf = async (document: Document, article: Article, records: Records): Promise<Previous | undefined> => {
  const previous = await records.documents.byRevision(article.id, document.revision - 1)
  if (!previous) return undefined
  const targets = new Map<Language, readonly Target[]>()
  for (const translation of await records.translations.ofDocument(previous.id))
    targets.set(translation.target, await records.translations.targets(translation.id))
  return { document: previous.id, units: await records.documents.units(previous.id), targets }
}

const leveraged = (
  target: Language,
  previous: Previous | undefined,
  units: readonly Unit[],
  revision: { readonly minor: boolean; readonly source: Language },
): Leverage =>
  previous
    ? leverage({ ...previous, targets: previous.targets.get(target) ?? [] }, units, revision)
    : { carried: [], suggested: [] }
