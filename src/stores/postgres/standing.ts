import { z } from 'zod'
import { EDITION_STATES } from '../../model/edition.ts'
import type { PersonId, TranslationId } from '../../model/ids.ts'
import { LANGUAGES, languageSchema } from '../../model/language.ts'
import type { Failure, LanguageStanding, Standing } from '../../model/standing.ts'
import { articleSchema } from './article.ts'
import { whySchema } from './job.ts'

const count = z.number()

/** An article, its latest document, and one of its languages. */
export const spokenSchema = z.object({
  article: articleSchema,
  document: z.string(),
  title: z.string(),
  revision: z.number(),
  language: languageSchema,
  translation: z
    .string()
    .transform((id) => id as TranslationId)
    .nullable(),
  etag: z.number(),
  checked: z.number().nullable(),
  states: z.object({ initial: count, translated: count, reviewed: count, final: count }),
  findings: z.object({ blocks: count, warns: count, informs: count }),
  /** There is a version of this document in this language, and the last one is cut as the translation is. */
  versioned: z.boolean(),
  edition: z.enum(EDITION_STATES).nullable(),
  current: z.boolean(),
  /** Channels whose delivery failed, and of which none has succeeded since. */
  undelivered: z.array(z.string()),
  assignee: z
    .string()
    .transform((id) => id as PersonId)
    .nullable(),
  due: z.date().nullable(),
})
export type Spoken = z.infer<typeof spokenSchema>

/** A job for an article's latest document that has not ended, or that failed and was not made good since. */
export const undoneSchema = z.object({
  article: z.string(),
  /** `null`: a job for the document as a whole. */
  language: languageSchema.nullable(),
  failed: z.boolean(),
  why: whySchema.nullable(),
})
export type Undone = z.infer<typeof undoneSchema>

/** `spoken`: one for each language of the article, at least one. `undone`: its jobs, oldest first. */
export const standingOf = (spoken: readonly [Spoken, ...Spoken[]], undone: readonly Undone[]): Standing => {
  const [{ article, title, revision }] = spoken
  const languages = LANGUAGES.flatMap((language) => spoken.filter((row) => row.language === language)).map((row) =>
    languageStandingOf(
      row,
      undone.filter((job) => job.language === row.language),
    ),
  )
  return { article, title, revision, languages, failure: failureOf(undone.filter((job) => job.language === null)) }
}

const languageStandingOf = (row: Spoken, undone: readonly Undone[]): LanguageStanding => {
  const { language, translation, etag, checked, states, findings, edition, current, undelivered, assignee, due } = row
  return {
    language,
    translation,
    etag,
    checked,
    states,
    findings,
    open: undone.filter((job) => !job.failed).length,
    failure: failureOf(undone),
    // sign-off makes all targets final, and any change after it lowers one
    signed: row.versioned && states.initial + states.translated + states.reviewed === 0,
    edition,
    current,
    undelivered,
    assignee,
    due,
  }
}

const failureOf = (undone: readonly Undone[]): Failure | null => {
  const last = undone.findLast((job) => job.failed)
  if (!last) return null
  return last.why && 'code' in last.why ? last.why : { code: 'unforeseen', params: { what: last.why?.text ?? '' } }
}
