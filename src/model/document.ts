import { z } from 'zod'
import type { ArticleId, DocumentId, PersonId, SegmentId, UnitId } from './ids.ts'
import { type Content, contentSchema } from './inline.ts'

/** One immutable revision of an article. The skeleton is `markdown` minus the ranges of its units. */
export interface Document {
  readonly id: DocumentId
  readonly article: ArticleId
  /** 1, 2, … */
  readonly revision: number
  /** Front-matter `title`, else the first heading, else the first words. */
  readonly title: string
  readonly markdown: string
  /** The author's word that nothing of the meaning changed since the revision before. */
  readonly minor: boolean
  readonly submittedBy: PersonId
  readonly at: Date
}

export const UNIT_KINDS = ['paragraph', 'heading', 'cell', 'value', 'alt', 'title'] as const

/** What an inline code hides: XLIFF original data. */
export const codeSchema = z.object({
  id: z.string(),
  kind: z.enum(['strong', 'emphasis', 'delete', 'link', 'code', 'image', 'break', 'footnote', 'html', 'other']),
  /** The author's own bytes. `close` is empty for a standalone code. */
  open: z.string(),
  close: z.string(),
  /** Destination of a link or an image. */
  href: z.string().optional(),
})
export type Code = z.infer<typeof codeSchema>

export const segmentSchema = z.object({
  type: z.literal('segment'),
  id: z.string().transform((id) => id as SegmentId),
  content: contentSchema,
})
/** One sentence-like part of a unit: what a translator works on. */
export type Segment = z.infer<typeof segmentSchema>

export const ignorableSchema = z.object({ type: z.literal('ignorable'), content: contentSchema })
/** What stands between segments and is not translated: usually a space. */
export type Ignorable = z.infer<typeof ignorableSchema>

export const unitSchema = z.object({
  id: z.string().transform((id) => id as UnitId),
  kind: z.enum(UNIT_KINDS),
  /** Front-matter key (`title`), heading depth (`2`), or empty. */
  name: z.string(),
  /** Where the unit stands in the document's Markdown, in UTF-16 code units. */
  start: z.number().int(),
  end: z.number().int(),
  codes: z.array(codeSchema),
  parts: z.array(z.discriminatedUnion('type', [segmentSchema, ignorableSchema])),
})
/** One block of translatable text. */
export type Unit = z.infer<typeof unitSchema>

export const segmentsOf = (unit: Unit): readonly Segment[] => unit.parts.filter((part) => part.type === 'segment')

/** The unit's content with every segment's content replaced by what `choose` answers. */
export const unitContent = (unit: Unit, choose: (segment: Segment) => Content): Content =>
  unit.parts.flatMap((part) => (part.type === 'segment' ? choose(part) : part.content))
