import { sql } from 'kysely'
import { z } from 'zod'
import { contentSchema } from '../../model/inline.ts'
import { languageSchema } from '../../model/language.ts'
import type { MemoryMatch, TranslationUnit } from '../../model/memory.ts'
import type { Memory } from '../../store.ts'
import { concordance } from './memory-concordance.ts'
import { indexUnits } from './memory-index.ts'
import { keyOf, putting, rowsOf } from './memory-rows.ts'
import { similar } from './memory-similar.ts'
import { tended } from './memory-tended.ts'
import { atomically, type Db, json } from './sql.ts'

const MATCHES = 5
/** Rows of one statement, and of one transaction where put does not stand in another: sign-offs wait for it. */
const BATCH = 2000
/** Key of the advisory lock for `changing`: any constant, the same for all processes. */
const CHANGING = 7_365_002

export const memory = (db: Db): Memory => ({
  async lookup(pair, queries) {
    const asked = queries.map(({ source, before, after }, place) => ({
      place,
      text_key: source.trim() === '' ? null : keyOf(source),
      before_key: keyOf(before),
      after_key: keyOf(after),
    }))
    const found = await sql`
      /* memory.lookup */
      select place, match.* from jsonb_to_recordset(${json(asked)})
        as query (place integer, text_key text, before_key text, after_key text)
      cross join lateral (
        select * from (
          select distinct on (target, codes) own.content as source, other.content as target,
            jsonb_path_query_array(own.content, '$.**.type') as codes,
            case when own.before_key = query.before_key and own.after_key = query.after_key then 101 else 100 end as score,
            coalesce(other.came_from, own.came_from) as from, coalesce(other.at, own.at) as at
          from memory_variants as own join memory_variants as other using (unit)
          where own.language = ${pair.source} and own.text_key = query.text_key and other.language = ${pair.target}
          order by target, codes, score desc, at desc
        ) as different order by score desc, at desc limit ${MATCHES}
      ) as match
      order by place, score desc, at desc
    `.execute(db)
    const matches: MemoryMatch[][] = queries.map(() => [])
    for (const { place, ...match } of z.array(matchSchema).parse(found.rows)) matches[place]?.push(match)
    return matches
  },

  similar: similar(db),
  concordance: concordance(db),
  ...tended(db, changing),

  async put(units, at) {
    const rows = rowsOf(units)
    for (let start = 0; start < rows.length; start += BATCH) {
      await atomically(db, async (db) => {
        await changing(db)
        const { rows: put } = await putting(rows.slice(start, start + BATCH), at).execute(db)
        await indexUnits(db, unitsOf(put))
      })
    }
  },

  forget: (from, language) =>
    atomically(db, async (db) => {
      await changing(db)
      const { rows: forgotten } = await sql`
        delete from memory_variants where came_from = ${from} and language = ${language} returning unit
      `.execute(db)
      const units = unitsOf(forgotten)
      await sql`
        delete from memory_units where id = any(${units}::bigint[]) and not exists (
          select from memory_variants where unit = id and came_from is not null
        )
      `.execute(db)
      await indexUnits(db, units)
    }),

  async all() {
    const rows = await sql`
      select unit.source_language as "sourceLanguage", target.language as "targetLanguage", source.content as source,
        target.content as target, unit.before, unit.after, target.came_from as from
      from memory_units as unit
      join memory_variants as source on source.unit = unit.id and source.came_from is null
      join memory_variants as target on target.unit = unit.id and target.came_from is not null
      order by unit.id, target.language
    `.execute(db)
    return z.array(unitSchema).parse(rows.rows)
  },

  async count() {
    const { count } = await db
      .selectFrom('memory_variants')
      .select(sql<number>`count(*)::integer`.as('count'))
      .where('came_from', 'is not', null)
      .executeTakeFirstOrThrow()
    return count
  },
})

/**
 * Units are shared by all articles and languages. Were each locked by itself, two sign-offs could wait for each other;
 * so the memory is changed by one transaction at a time, from here to its commit.
 */
const changing = (db: Db): Promise<unknown> => sql`select pg_advisory_xact_lock(${CHANGING})`.execute(db)

const unitsOf = (rows: readonly unknown[]): readonly string[] => [
  ...new Set(
    z
      .array(z.object({ unit: z.string() }))
      .parse(rows)
      .map(({ unit }) => unit),
  ),
]

const matchSchema = z.object({
  place: z.number(),
  source: contentSchema,
  target: contentSchema,
  score: z.union([z.literal(100), z.literal(101)]),
  from: z.string(),
  at: z.date(),
})

const unitSchema: z.ZodType<TranslationUnit> = z.object({
  sourceLanguage: languageSchema,
  targetLanguage: languageSchema,
  source: contentSchema,
  target: contentSchema,
  before: z.string(),
  after: z.string(),
  from: z.string(),
})
