import type { Article } from '../model/article.ts'
import type { Unit } from '../model/document.ts'
import type { EditionState } from '../model/edition.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { PlacedTarget, Translation } from '../model/translation.ts'
import type { Records } from '../store.ts'
import { placed } from '../text/recut.ts'
import { unitsOf } from './find.ts'

/** The same stretch of the source in one of the languages. */
export interface Sibling {
  readonly language: Language
  /** More than one, or more than the stretch, where the translation is cut otherwise. */
  readonly targets: readonly PlacedTarget[]
  readonly edition: EditionState | null
}

interface Stretch {
  readonly unit: Unit['id']
  readonly from: number
  readonly to: number
}

/**
 * A segment in every translation of the latest document, in the order of the article's languages. Throws
 * `segment.unknown` where neither the document nor any of its translations has it.
 */
export const siblings = async (
  article: Article,
  segment: SegmentId,
  records: Pick<Records, 'documents' | 'translations' | 'editions'>,
): Promise<readonly Sibling[]> => {
  const document = await records.documents.latest(article.id)
  const translations = document ? await records.translations.ofDocument(document.id) : []
  const cut: { readonly translation: Translation; readonly units: readonly Unit[] }[] = []
  for (const translation of translations) cut.push({ translation, units: await unitsOf(records, translation) })
  const own = document ? await records.documents.units(document.id) : []
  const stretch = find(segment, [own, ...cut.map(({ units }) => units)])
  if (!stretch) throw new Fault('segment.unknown', { segment })
  const found: Sibling[] = []
  for (const { translation, units } of cut) {
    const ids = new Set(within(stretch, units))
    const targets = await records.translations.targets(translation.id)
    const edition = await records.editions.get(article.id, translation.target)
    found.push({
      language: translation.target,
      targets: targets.filter((target) => ids.has(target.segment)),
      edition: edition?.state ?? null,
    })
  }
  return found.toSorted((one, other) => article.wanted.indexOf(one.language) - article.wanted.indexOf(other.language))
}

const find = (segment: SegmentId, cuts: readonly (readonly Unit[])[]): Stretch | undefined => {
  for (const unit of cuts.flat()) {
    const place = placed(unit).find(({ part }) => part.type === 'segment' && part.id === segment)
    if (place) return { unit: unit.id, from: place.from, to: place.to }
  }
  return undefined
}

/** The segments that share anything with the stretch. */
const within = ({ unit: id, from, to }: Stretch, units: readonly Unit[]): readonly SegmentId[] => {
  const unit = units.find((one) => one.id === id)
  return (unit ? placed(unit) : []).flatMap(({ part, ...place }) =>
    part.type === 'segment' && place.from < to && from < place.to ? [part.id] : [],
  )
}
