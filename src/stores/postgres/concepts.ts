import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { actorSchema } from '../../model/actor.ts'
import { type ConceptVersion, conceptSchema, type KeptConcept, termSchema } from '../../model/term.ts'
import type { Concepts } from '../../store.ts'
import { type Db, json, type Tables } from './sql.ts'

/** The termbase that was read last: indexes of it are kept by the list, so that what has not changed is handed out again. */
let last: { readonly digest: string; readonly concepts: readonly KeptConcept[] } | undefined

export const concepts = (db: Db): Concepts => ({
  async all() {
    const rows = await db.selectFrom('concepts').selectAll().orderBy('id').execute()
    const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
    if (last?.digest !== digest) last = { digest, concepts: rows.map(conceptOf) }
    return last.concepts
  },

  async get(id) {
    const row = await db.selectFrom('concepts').selectAll().where('id', '=', id).executeTakeFirst()
    return row && conceptOf(row)
  },

  async lock(id) {
    // by its name too, since one that is not there yet has no row
    await sql`select pg_advisory_xact_lock(${CHANGING}, hashtext(${id}))`.execute(db)
    const row = await db.selectFrom('concepts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    return row && conceptOf(row)
  },

  async put(given, by, at) {
    const last = new Map(given.map((concept) => [concept.id, concept]))
    await sql`
      with put as (
        insert into concepts as known (id, terms, etag, by, at)
        select id, terms, coalesce((select max(etag) from concept_versions where concept = id), 0) + 1,
          ${by && json(by)}::jsonb, ${at}::timestamptz
        from jsonb_to_recordset(${json([...last.values()])}) as given (id text, terms jsonb) order by id
        on conflict (id) do update
          set terms = excluded.terms, etag = known.etag + 1, by = excluded.by, at = excluded.at
          where known.terms <> excluded.terms
        returning *
      )
      insert into concept_versions (concept, etag, terms, by, at) select id, etag, terms, by, at from put
    `.execute(db)
  },

  async remove(id, by, at) {
    await sql`
      with removed as (delete from concepts where id = ${id} returning *)
      insert into concept_versions (concept, etag, by, at)
      select id, etag + 1, ${json(by)}::jsonb, ${at}::timestamptz from removed
    `.execute(db)
  },

  async history(id) {
    const rows = await db
      .selectFrom('concept_versions')
      .select(['etag', 'terms', 'by', 'at'])
      .where('concept', '=', id)
      .orderBy('etag', 'desc')
      .execute()
    return z.array(versionSchema).parse(rows)
  },
})

/** First key of the advisory locks for `lock`: any constant, the same for all processes. */
const CHANGING = 7_365_004

const actor = actorSchema.nullable()
const keptSchema: z.ZodType<KeptConcept> = conceptSchema.extend({
  etag: z.number().int(),
  by: actor,
  at: z.date().nullable(),
})
const versionSchema: z.ZodType<ConceptVersion> = z.object({
  etag: z.number().int(),
  terms: z.array(termSchema).nullable(),
  by: actor,
  at: z.date(),
})

const conceptOf = (row: Selectable<Tables['concepts']>): KeptConcept => keptSchema.parse(row)
