import type { Article } from '../model/article.ts'
import { segmentsOf, type Unit } from '../model/document.ts'
import type { SegmentId } from '../model/ids.ts'
import { plainText } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import type { Concept } from '../model/term.ts'
import type { Records } from '../store.ts'
import { type NewName, newNamesOf } from '../text/names/listed.ts'

/** A new name with its first place in the plain text of a segment, in UTF-16 code units. */
export interface ArticleName extends Omit<NewName, 'first'> {
  readonly first: {
    readonly segment: SegmentId
    readonly start: number
    readonly end: number
    readonly sentence: string
  }
}

/**
 * The names of an article's latest document that the termbase does not know, with proposals for the languages that are
 * wanted; none before extraction.
 */
export const namesOfArticle = async (
  { id, source, wanted }: Article,
  { documents, concepts }: Pick<Records, 'documents' | 'concepts'>,
): Promise<readonly ArticleName[]> => {
  const document = await documents.latest(id)
  const units = document ? await documents.units(document.id) : []
  return namesOfUnits(units, { source, targets: wanted }, await concepts.all())
}

/** The same of units that nobody has stored. */
export const namesOfUnits = (
  units: readonly Unit[],
  languages: { readonly source: Language; readonly targets: readonly Language[] },
  concepts: readonly Concept[],
): readonly ArticleName[] => {
  const segments = units.flatMap(segmentsOf)
  const texts = segments.map(({ content }) => plainText(content))
  return newNamesOf(texts, languages, concepts).flatMap(({ first: { text, start, end }, ...name }) => {
    const segment = segments[text]
    return segment ? [{ ...name, first: { segment: segment.id, start, end, sentence: texts[text] ?? '' } }] : []
  })
}
