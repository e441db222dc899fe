import { z } from 'zod'
import { codeSchema, UNIT_KINDS } from '../../model/document.ts'
import { SEVERITIES } from '../../model/finding.ts'
import { contentSchema } from '../../model/inline.ts'
import { languageSchema } from '../../model/language.ts'
import { SUGGESTION_TYPES } from '../../model/suggestion.ts'
import { type Origin, originSchema } from '../../model/translation.ts'
import { bySchema } from './people.ts'

const etag = z.int().min(0)
const count = z.int().min(0)
/** As the model writes it: what goes out needs no parsing. */
const origin = originSchema as z.ZodType<Origin, Origin>

/** A text with inline codes, twice: as a tree, and as people type it. */
export const textSchema = z.object({
  content: contentSchema,
  tagged: z
    .string()
    .describe('`<1>bold</1>` and `<2/>`, numbered by the ids of the codes; `&`, `<` and `>` are escaped.'),
})

export const targetSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('initial'), changed: etag }),
  z.object({
    state: z.enum(['translated', 'reviewed', 'final']),
    text: textSchema,
    origin,
    by: bySchema,
    at: z.iso.datetime(),
    changed: etag.describe('The etag of its last change.'),
  }),
])

export const suggestionSchema = z.object({
  type: z.enum(SUGGESTION_TYPES),
  text: textSchema,
  similarity: z.number().nullable(),
  origin,
})

export const findingSchema = z.object({
  check: z.string(),
  key: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  at: z
    .object({ side: z.enum(['source', 'target']), start: z.int(), end: z.int() })
    .nullable()
    .describe('In the plain text, in UTF-16 code units.'),
  fix: textSchema.nullable(),
})

const diffSchema = z.array(z.object({ type: z.enum(['same', 'removed', 'added']), text: z.string() }))

export const changeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('new') }),
  z.object({
    type: z.literal('changed'),
    was: textSchema,
    diff: diffSchema.describe(
      'Word by word, in the plain text: `same` and `removed` together are the text as it was, `same` and `added` as it is. Nothing but `same`: only codes changed. Where a translation cuts a sentence into pieces, `was` is the whole sentence and this only what falls into the piece.',
    ),
  }),
])

export const segmentSchema = z.object({
  id: z.string(),
  unit: z.object({ id: z.string(), kind: z.enum(UNIT_KINDS), name: z.string() }),
  codes: z.array(codeSchema).describe('What the codes of the source hide.'),
  source: textSchema,
  change: changeSchema
    .nullable()
    .describe('What the revision did to the sentence. `null`: nothing, or there is no revision before.'),
  target: targetSchema,
  suggestions: z.array(suggestionSchema),
  findings: z.array(findingSchema),
})

export const translationSchema = z.object({
  article: z.string(),
  title: z.string(),
  revision: z.int().min(1),
  source: languageSchema,
  target: languageSchema,
  etag,
  checked: etag.nullable(),
  revised: z
    .object({ since: z.int().min(1), changed: count, same: count, added: count, gone: count })
    .nullable()
    .describe('Sentences, against the revision before. `null`: there is none.'),
  segments: z.array(segmentSchema),
})

export const historySchema = z.object({ targets: z.array(targetSchema) })

export const ifMatchHeader = z.object({
  'if-match': z
    .string()
    .regex(/^"\d+"$/)
    .transform((quoted) => Number(quoted.slice(1, -1)))
    .optional()
    .describe('The `ETag` of the translation as it was seen.'),
})
const base = etag.optional().describe('The same as `If-Match`; one of them is needed.')

export const editSchema = z.strictObject({
  base,
  confirm: z.boolean().optional().describe('The editor, a reviewer, confirms the text in the same act.'),
  segments: z
    .array(
      z.union([
        z.strictObject({ segment: z.string(), content: contentSchema }),
        z.strictObject({ segment: z.string(), tagged: z.string() }),
      ]),
    )
    .min(1),
})
export const editedSchema = z.object({ etag })

export const resegmentSchema = z.strictObject({
  base,
  order: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('split'),
      segment: z.string(),
      at: z.int().min(0).describe('In the plain text of the source, in UTF-16 code units. Never inside a code.'),
    }),
    z.strictObject({ type: z.literal('merge'), segment: z.string().describe('Merged with the next one in its unit.') }),
    z.strictObject({ type: z.literal('again') }).describe('Everything, by the rules of today.'),
  ]),
})

export const reviewSchema = z.strictObject({
  base,
  segments: z.array(z.string()).optional().describe('Absent: every segment that the verdict can apply to.'),
  dry: z.boolean().optional().describe('Nothing is written: what would be done is answered, with a sample.'),
  verdict: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('confirm') }),
    z.strictObject({
      type: z.literal('send_back'),
      note: z.string(),
      to: z.string().optional().describe('Handle of who is to do it, until the time it is due.'),
    }),
  ]),
})
export const reviewedSchema = z.object({
  etag,
  changed: z.int().min(0),
  empty: z.int().min(0).describe('Segments that hold no text and so could not be confirmed.'),
  blocked: z.int().min(0).describe('Of those confirmed, segments with findings that block the sign-off.'),
  sample: z.array(z.string()).optional().describe('Of a dry run: some of the segments that it would be done to.'),
})

export const signOffSchema = z.strictObject({
  override: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('Why blocking findings are overridden. Kept with the version.'),
})
