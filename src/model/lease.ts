import { z } from 'zod'
import type { ArticleId, PersonId, SegmentId } from './ids.ts'
import { type Language, languageSchema } from './language.ts'

/** A sentence as people speak of it while they work: the same one in the next document of the article. */
export interface Spot {
  readonly article: ArticleId
  readonly language: Language
  readonly segment: SegmentId
}

/** Somebody types here: a courtesy, for a short time. What keeps texts apart is the etag. */
export interface Lease extends Spot {
  readonly holder: PersonId
  readonly until: Date
  /** Whom the holder took it from while it still ran. */
  readonly from: PersonId | null
}

/** Where somebody is. */
export interface Whereabouts {
  readonly article: ArticleId
  readonly language: Language
  readonly person: PersonId
  /** `null`: in the translation, at no segment in particular. */
  readonly segment: SegmentId | null
  readonly at: Date
}

const article = z.string().transform((id) => id as ArticleId)
const segment = z.string().transform((id) => id as SegmentId)
const person = z.string().transform((id) => id as PersonId)

/** What is told to everybody at once and then forgotten. A lease without a holder was given back. */
export const newsSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('lease'),
    article,
    language: languageSchema,
    segment,
    holder: person.nullable(),
    until: z.coerce.date().nullable(),
    from: person.nullable(),
    at: z.coerce.date(),
  }),
  z.object({
    type: z.literal('presence'),
    article,
    language: languageSchema,
    person,
    segment: segment.nullable(),
    here: z.boolean(),
    at: z.coerce.date(),
  }),
])
export type News = z.infer<typeof newsSchema>
