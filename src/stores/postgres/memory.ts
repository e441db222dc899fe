import { sql } from 'kysely'
import { z } from 'zod'
import { contentSchema } from '../../model/inline.ts'
import { languageSchema } from '../../model/language.ts'
import type { MemoryMatch, TranslationUnit } from '../../model/memory.ts'
import type { Memory } from '../../store.ts'
import { keyOf, rowsOf } from './memory-rows.ts'
import { atomically, type Db, json } from './sql.ts'

const MATCHES = 5
/** Rows of one statement: an imported memory may be large. */
const BATCH = 2000

export const memory = (db: Db): Memory => ({
  async lookup(pair, queries) {
    const asked = queries.map(({ source, before, after }, place) => ({
      place,
      text_key: source.trim() === '' ? null : keyOf(source),
      before_key: keyOf(before),
      after_key: keyOf(after),
    }))
    const found = await sql`
      select place, match.* from jsonb_to_recordset(${json(asked)})
        as query (place integer, text_key text, before_key text, after_key text)
      cross join lateral (
        select * from (
          select distinct on (other.content) other.content as target,
            case when own.before_key = query.before_key and own.after_key = query.after_key then 101 else 100 end as score,
            coalesce(other.came_from, own.came_from) as from, coalesce(other.at, own.at) as at
          from memory_variants as own join memory_variants as other using (unit)
          where own.language = ${pair.source} and own.text_key = query.text_key and other.language = ${pair.target}
          order by other.content, score desc, at desc
        ) as different order by score desc, at desc limit ${MATCHES}
      ) as match
      order by place, score desc, at desc
    `.execute(db)
    const matches: MemoryMatch[][] = queries.map(() => [])
    for (const { place, ...match } of z.array(matchSchema).parse(found.rows)) matches[place]?.push(match)
    return matches
  },

  put: (units, at) =>
    atomically(db, async (db) => {
      const rows = rowsOf(units)
      for (let start = 0; start < rows.length; start += BATCH)
        await sql`
          with given as (
            select * from jsonb_to_recordset(${json(rows.slice(start, start + BATCH))}) as pair (
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
        `.execute(db)
    }),

  forget: (from, language) =>
    atomically(db, async (db) => {
      // the unit's lock first, as when putting: or a variant put meanwhile would go with the emptied unit
      const units = await db
        .selectFrom('memory_units')
        .select('id')
        .where('id', 'in', (db) =>
          db
            .selectFrom('memory_variants')
            .select('unit')
            .where('came_from', '=', from)
            .where('language', '=', language),
        )
        .orderBy('source_language')
        .orderBy('source_key')
        .orderBy('before_key')
        .orderBy('after_key')
        .forUpdate()
        .execute()
      const ids = units.map((unit) => unit.id)
      await sql`
        delete from memory_variants
        where unit = any (${ids}::bigint[]) and came_from = ${from} and language = ${language}
      `.execute(db)
      await sql`
        delete from memory_units where id = any (${ids}::bigint[])
          and not exists (select from memory_variants where unit = id and came_from is not null)
      `.execute(db)
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

const matchSchema = z.object({
  place: z.number(),
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
