import { segmentsOf, type Unit } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId, TranslationId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'
import { isFilled } from '../model/translation.ts'
import type { Ports } from '../step.ts'
import { codeProblems } from '../text/codes.ts'
import { findDesk } from './find.ts'
import { fitting } from './fitting.ts'
import { footnotesIn } from './footnotes.ts'

export interface Preview {
  readonly title: string
  /** What the title is made of: a front-matter value, or the first heading. */
  readonly titled: readonly SegmentId[]
  /** The body as safe HTML; its words say in `data-segment` whose they are. */
  readonly html: string
  /** Segments that lost codes or cannot be said there, as happens while one types: they too stand as the source has them. */
  readonly unfit: readonly SegmentId[]
}

/**
 * A translation as readers would have it now: what is typed before what stands, and the source where there is nothing fit.
 * Keeps nothing. Throws `translation.unknown`, and what a reader throws.
 */
export const preview = async (
  { translation: id, typed }: { readonly translation: TranslationId; readonly typed: ReadonlyMap<SegmentId, Content> },
  { store, reader, voice }: Pick<Ports, 'store' | 'reader' | 'voice'>,
): Promise<Preview> => {
  const desk = await findDesk(store, id)
  if (!desk) throw new Fault('translation.unknown', { slug: id, language: '–' })
  const { document, units, translation, targets } = desk
  const texts = new Map([
    ...targets.filter(isFilled).map(({ segment, content }) => [segment, content] as const),
    ...typed,
  ])
  const lost = units.flatMap(segmentsOf).flatMap(({ id: segment, content }) => {
    const text = texts.get(segment)
    return text && codeProblems(content, text).length > 0 ? [segment] : []
  })
  for (const segment of lost) texts.delete(segment)
  const footnotes = footnotesIn(translation.target, voice)
  const { made, unfit } = await fitting(texts, units, (fit) =>
    reader.render({ markdown: document.markdown, units, targets: fit, footnotes, traced: true }),
  )
  return { title: made.title, html: made.html, titled: titled(units), unfit: [...lost, ...unfit] }
}

const titled = (units: readonly Unit[]): readonly SegmentId[] => {
  const unit =
    units.find(({ kind, name }) => kind === 'value' && name === 'title') ?? units.find(({ kind }) => kind === 'heading')
  return unit ? segmentsOf(unit).map((segment) => segment.id) : []
}
