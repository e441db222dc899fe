import { type RawBuilder, sql } from 'kysely'
import { type Content, plainText } from '../../model/inline.ts'
import type { TranslationUnit } from '../../model/memory.ts'
import { digest } from '../../text/digest.ts'
import { memoryKey } from '../../text/fold.ts'
import { json } from './sql.ts'

/** A pair as the memory keeps it: texts are found by digests of what safe folding leaves of them. */
export interface MemoryRow {
  readonly source_language: string
  /** Names the sentence with its codes, so that a pair never gets the source of another, with other codes. */
  readonly source_key: string
  readonly before: string
  readonly after: string
  readonly before_key: string
  readonly after_key: string
  readonly text_key: string
  readonly source: Content
  readonly target_language: string
  readonly target_key: string
  /** `null`: what stands beside the target is not known. */
  readonly target_before_key: string | null
  readonly target_after_key: string | null
  readonly target: Content
  readonly came_from: string
}

/** 128 bits: two texts with the same key are the same text. */
export const keyOf = (text: string): string => digest(memoryKey(text)).slice(0, 32)

/**
 * Rows for pairs given in the order of a text, one for each place: of the same pair in the same place the last.
 *
 * A target's own neighbours are what makes an in-context match in its language. They are known at the edges, and where
 * the pair before (or after) in the list is the one that stood there; elsewhere the target answers without context.
 */
export const rowsOf = (units: readonly TranslationUnit[]): readonly MemoryRow[] => {
  const rows = new Map<string, MemoryRow>()
  units.forEach((unit, place) => {
    const row = {
      source_language: unit.sourceLanguage,
      source_key: keyOf(shapeOf(unit.source)),
      before: unit.before,
      after: unit.after,
      before_key: keyOf(unit.before),
      after_key: keyOf(unit.after),
      text_key: keyOf(plainText(unit.source)),
      source: unit.source,
      target_language: unit.targetLanguage,
      target_key: keyOf(plainText(unit.target)),
      target_before_key: beside(unit.before, units[place - 1], unit, (other) => other.after === plainText(unit.source)),
      target_after_key: beside(unit.after, units[place + 1], unit, (other) => other.before === plainText(unit.source)),
      target: unit.target,
      came_from: unit.from,
    }
    const { source_language, target_language, source_key, before_key, after_key } = row
    rows.set([source_language, target_language, source_key, before_key, after_key].join(), row)
  })
  return [...rows.values()]
}

/** Key of the target text beside a unit's target, where `text` is the source text that stands there. */
const beside = (
  text: string,
  other: TranslationUnit | undefined,
  unit: TranslationUnit,
  adjoins: (other: TranslationUnit) => boolean,
): string | null => {
  if (text === '') return keyOf('')
  const same =
    other !== undefined &&
    other.sourceLanguage === unit.sourceLanguage &&
    other.targetLanguage === unit.targetLanguage &&
    plainText(other.source) === text &&
    adjoins(other)
  return same ? keyOf(plainText(other.target)) : null
}

/** The text with a private-use mark and an id wherever a code stands. */
const shapeOf = (content: Content): string =>
  content
    .map((part) => {
      if (part.type === 'text') return part.value
      return part.type === 'ph' ? `\uE000${part.id};` : `\uE001${part.id};${shapeOf(part.content)}\uE002`
    })
    .join('')

/** Puts each pair into the unit of its sentence and place, which is made where it is not there. Answers the units. */
export const putting = (rows: readonly MemoryRow[], at: Date): RawBuilder<unknown> => sql`
  with given as (
    select * from jsonb_to_recordset(${json(rows)}) as pair (
      source_language text, source_key text, before text, after text, before_key text, after_key text,
      text_key text, source jsonb, target_language text, target_key text, target_before_key text,
      target_after_key text, target jsonb, came_from text
    )
  ),
  unit as (
    insert into memory_units (source_language, source_key, before, after, before_key, after_key)
    select distinct on (source_language, source_key, before_key, after_key)
      source_language, source_key, before, after, before_key, after_key
    from given order by source_language, source_key, before_key, after_key
    on conflict (source_language, source_key, before_key, after_key)
      do update set before = excluded.before, after = excluded.after
    returning *
  ),
  placed as (select * from given join unit using (source_language, source_key, before_key, after_key))
  insert into memory_variants
    (unit, source_language, language, text_key, before_key, after_key, content, came_from, at)
  select distinct on (id)
    id, source_language, source_language, text_key, before_key, after_key, source, null::text, null::timestamptz
  from placed
  union all
  select id, source_language, target_language, target_key, target_before_key, target_after_key, target, came_from,
    ${at}::timestamptz
  from placed
  on conflict (unit, language) do update set text_key = excluded.text_key, before_key = excluded.before_key,
    after_key = excluded.after_key, content = excluded.content, came_from = excluded.came_from, at = excluded.at
  returning unit
`
