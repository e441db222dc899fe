import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { actorSchema } from '../../model/actor.ts'
import type { TranslationUnitId } from '../../model/ids.ts'
import { contentSchema, plainText } from '../../model/inline.ts'
import { type Language, languageSchema } from '../../model/language.ts'
import type { TendedUnit } from '../../model/memory.ts'
import type { Memory, UnitFilter } from '../../store.ts'
import { gistOf } from '../../text/similarity.ts'
import { indexUnits } from './memory-index.ts'
import { allKeysOf } from './memory-keys.ts'
import { keyOf } from './memory-rows.ts'
import { atomically, type Db, json } from './sql.ts'

/** Pairs one by one. `changing` is called first in every transaction that changes the memory. */
export const tended = (
  db: Db,
  changing: (db: Db) => Promise<unknown>,
): Pick<Memory, 'tended' | 'tendedUnit' | 'correct' | 'remove'> => ({
  async tended(filter) {
    const sought = soughtOf(filter)
    if (sought === undefined) return { units: [], next: undefined }
    const found = await read(db, [...conditionsOf(filter), ...sought], filter.limit + 1)
    const units = found.slice(0, filter.limit)
    const last = units.at(-1)
    return { units, next: found.length > filter.limit && last ? `${last.at.getTime()}.${last.id}` : undefined }
  },

  async tendedUnit(id) {
    const place = placeOf(id)
    return place && (await read(db, [isAt(place)], 1))[0]
  },

  correct: (id, target, by, at) =>
    atomically(db, async (db) => {
      await changing(db)
      const place = placeOf(id)
      const [was] = place ? await read(db, [isAt(place)], 1) : []
      if (!place || !was) return undefined
      await keep(db, place, json(target), json(by), at)
      // what stands beside it in its own language is as it was
      await sql`
        update memory_variants as other
        set content = ${json(target)}::jsonb, text_key = ${keyOf(plainText(target))}, at = ${at}
        where ${isAt(place)}
      `.execute(db)
      await indexUnits(db, [place.unit])
      return (await read(db, [isAt(place)], 1))[0]
    }),

  remove: (id, by, at) =>
    atomically(db, async (db) => {
      await changing(db)
      const place = placeOf(id)
      const [was] = place ? await read(db, [isAt(place)], 1) : []
      if (!place || !was) return false
      await keep(db, place, null, json(by), at)
      await sql`delete from memory_variants as other where ${isAt(place)}`.execute(db)
      await sql`
        delete from memory_units where id = ${place.unit}::bigint and not exists (
          select from memory_variants where unit = id and came_from is not null
        )
      `.execute(db)
      await indexUnits(db, [place.unit])
      return true
    }),
})

/** A pair is the variant of a unit in the target's language. */
interface Place {
  readonly unit: string
  readonly language: Language
}

const placeOf = (id: string): Place | undefined => {
  const [, unit = '', tag = ''] = /^(\d{1,18})\.([a-z]{2})$/.exec(id) ?? []
  const language = languageSchema.safeParse(tag)
  return unit !== '' && language.success ? { unit, language: language.data } : undefined
}

const isAt = ({ unit, language }: Place): RawBuilder<unknown> =>
  sql`other.unit = ${unit}::bigint and other.language = ${language} and other.came_from is not null`

/** `undefined`: no sentence has such words. */
const soughtOf = ({ source, target, words }: UnitFilter): readonly RawBuilder<unknown>[] | undefined => {
  if (words === undefined || source === undefined || target === undefined) return []
  const keys = allKeysOf(gistOf(words, source), { source, target })
  return keys.length === 0
    ? undefined
    : [
        sql`exists (
          select from memory_sentences as sentence
          where sentence.unit = other.unit and sentence.language = ${source} and sentence.keys @> ${keys}::integer[]
        )`,
      ]
}

const conditionsOf = ({ source, target, from, after }: UnitFilter): readonly RawBuilder<unknown>[] => {
  const [, at = '', unit = '', language = ''] = /^(\d{1,15})\.(\d{1,18})\.([a-z]{2})$/.exec(after ?? '') ?? []
  return [
    ...(source === undefined ? [] : [sql`other.source_language = ${source}`]),
    ...(target === undefined ? [] : [sql`other.language = ${target}`]),
    ...(from === undefined ? [] : [sql`other.came_from = ${from}`]),
    ...(at === ''
      ? []
      : [
          sql`(other.at, other.unit, other.language::text)
            < (${new Date(Number(at))}::timestamptz, ${unit}::bigint, ${language}::text)`,
        ]),
  ]
}

const read = async (
  db: Db,
  conditions: readonly RawBuilder<unknown>[],
  limit: number,
): Promise<readonly TendedUnit[]> => {
  const found = await sql`
    select other.unit || '.' || other.language as id, other.source_language as "sourceLanguage",
      other.language as "targetLanguage", own.content as source, other.content as target, unit.before, unit.after,
      other.came_from as from, other.at, (
        select by from memory_changes as change
        where change.unit = other.unit and change.language = other.language and change.at = other.at
        order by id desc limit 1
      ) as by
    from memory_variants as other
    join memory_units as unit on unit.id = other.unit
    join memory_variants as own on own.unit = other.unit and own.came_from is null
    where ${sql.join([sql`other.came_from is not null`, ...conditions], sql` and `)}
    order by other.at desc, other.unit desc, other.language desc limit ${limit}
  `.execute(db)
  return z.array(unitSchema).parse(found.rows)
}

const keep = (db: Db, place: Place, content: string | null, by: string, at: Date) =>
  sql`
    insert into memory_changes (unit, source_language, language, source, was, content, by, at)
    select other.unit, other.source_language, other.language, own.content, other.content, ${content}::jsonb,
      ${by}::jsonb, ${at}::timestamptz
    from memory_variants as other join memory_variants as own on own.unit = other.unit and own.came_from is null
    where ${isAt(place)}
  `.execute(db)

const unitSchema: z.ZodType<TendedUnit> = z.object({
  id: z.string().transform((id) => id as TranslationUnitId),
  sourceLanguage: languageSchema,
  targetLanguage: languageSchema,
  source: contentSchema,
  target: contentSchema,
  before: z.string(),
  after: z.string(),
  from: z.string(),
  at: z.date(),
  by: actorSchema.nullable(),
})
