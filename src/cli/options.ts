import { z } from 'zod'
import { JOB_KINDS, JOB_STATES } from '../job.ts'
import { type Right, ROLES } from '../model/actor.ts'
import type { SegmentId } from '../model/ids.ts'
import { LANGUAGES, type Language, languageSchema } from '../model/language.ts'
import { LATIN_VERSIONS } from '../text/languages/kk-latin.ts'

export interface Option<Value = unknown> {
  /** What stands for its value in the usage line; `null`: the option is there or not. */
  readonly takes: string | null
  /** May be given several times; the schema then gets a list. */
  readonly many?: boolean
  /** Key of `cli.options` that explains it; absent: its name. */
  readonly says?: string
  /** Parses what was typed, `undefined` when nothing was. Its message is a key of `cli.expected`, or the values themselves. */
  readonly schema: z.ZodType<Value>
}

/** Options by name; `sendBack` is typed `--send-back`. */
export type Options = Readonly<Record<string, Option>>
export type Given<Chosen extends Options> = {
  readonly [Name in keyof Chosen]: Chosen[Name] extends Option<infer Value> ? Value : never
}

/** How an option's name is typed. */
export const dashed = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

export const isNeeded = ({ schema }: Option): boolean => !schema.safeParse(undefined).success

const options = <Chosen extends Options>(chosen: Chosen): Chosen => chosen
const flag: Option<boolean> = { takes: null, schema: z.boolean().default(false) }
const text = (takes: string): Option<string | undefined> => ({
  takes,
  schema: z.string().trim().min(1, 'text').optional(),
})
const list = <Word extends string>(words: readonly Word[]) =>
  z
    .string()
    .transform((typed) => [...new Set(typed.split(',').map((word) => word.trim()))])
    .pipe(z.array(z.enum(words as readonly [Word, ...Word[]])))

const language = { takes: 'LANGUAGE', schema: languageSchema }
const languages = { takes: 'LANGUAGES', says: 'languages', schema: list<Language>(LANGUAGES) }

/** `reviewer:kk,author`: roles, each for one language or, without a colon, for all. */
const rights = z
  .string()
  .transform((typed) => typed.split(',').map((right) => right.trim().split(':')))
  .pipe(
    z.array(
      z
        .union([z.tuple([z.enum(ROLES)]), z.tuple([z.enum(ROLES), languageSchema])], 'rights')
        .transform(([role, language]): Right => ({ role, language: language ?? null })),
    ),
  )

/** Understood by every command. */
export const SHARED = options({
  lang: { ...language, schema: languageSchema.optional() },
  help: flag,
})
export const JSON_OPTION = flag

/** Options by the words that commands use them under. */
export const OPTION = options({
  from: { takes: 'LANGUAGE', schema: languageSchema.optional() },
  sourceLanguage: { ...language, says: 'pair_source' },
  targetLanguage: { ...language, says: 'pair_target' },
  to: { takes: 'LANGUAGES', schema: languages.schema.optional() },
  toNeeded: { takes: 'LANGUAGES', schema: languages.schema },
  language,
  languageMaybe: { takes: 'LANGUAGE', schema: languageSchema.optional() },
  spoken: { takes: 'LANGUAGE', says: 'spoken', schema: languageSchema.optional() },
  languages,
  languagesMaybe: { ...languages, schema: languages.schema.optional() },
  flag,
  section: text('NAME'),
  slug: text('SLUG'),
  by: { takes: 'WHO', schema: z.string() },
  byMaybe: text('WHO'),
  note: text('NOTE'),
  reason: text('REASON'),
  name: text('NAME'),
  label: { takes: 'LABEL', schema: z.string().trim().min(1, 'text') },
  folder: { takes: 'DIR', schema: z.string().min(1, 'text') },
  file: text('FILE'),
  conceptsFile: { takes: 'FILE', schema: z.string().min(1, 'text') },
  conceptsFileMaybe: text('FILE'),
  key: text('KEY'),
  segment: {
    takes: 'ID',
    schema: z
      .string()
      .transform((id) => id as SegmentId)
      .optional(),
  },
  splitAt: { ...text('WORDS'), says: 'split_at' },
  resegmentAgain: { ...flag, says: 'resegment_again' },
  etag: {
    takes: 'ETAG',
    schema: z.string().regex(/^\d+$/, 'etag').transform(Number).optional(),
  },
  segments: {
    takes: 'ID',
    many: true,
    schema: z.array(z.string().transform((id) => id as SegmentId)).optional(),
  },
  instant: {
    takes: 'INSTANT',
    schema: z.iso
      .datetime({ offset: true, error: 'instant' })
      .transform((typed) => new Date(typed))
      .optional(),
  },
  rights: { takes: 'RIGHTS', schema: rights.optional() },
  kinds: { takes: 'KINDS', schema: list(JOB_KINDS).optional() },
  states: { takes: 'STATES', schema: list(JOB_STATES).optional() },
  alphabet: { takes: 'VERSION', schema: z.enum(LATIN_VERSIONS).default('2021') },
  roundtripMode: { says: 'roundtrip_mode', takes: 'identity|pseudo', schema: z.enum(['identity', 'pseudo']) },
  withdrawMode: { says: 'withdraw_mode', takes: 'hold|kill', schema: z.enum(['hold', 'kill']).default('hold') },
})
