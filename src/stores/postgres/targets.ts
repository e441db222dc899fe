import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import type { SegmentId } from '../../model/ids.ts'
import { type FilledTarget, filledTargetSchema, type PlacedTarget } from '../../model/translation.ts'
import type { Translations } from '../../store.ts'
import { type Db, json } from './sql.ts'

export const targets = (db: Db): Pick<Translations, 'targets' | 'putTargets' | 'history'> => ({
  async targets(id) {
    const rows = await db
      .selectFrom('translation_segments as place')
      .leftJoin('targets', (on) =>
        on.onRef('targets.translation', '=', 'place.translation').onRef('targets.segment', '=', 'place.segment'),
      )
      .select(['place.segment', 'changed', 'state', 'content', 'origin', 'by', 'at'])
      .where('place.translation', '=', id)
      .orderBy('place.position')
      .execute()
    return rows.map((row) =>
      row.state === null ? { state: 'initial', segment: row.segment as SegmentId, changed: 0 } : placedOf(row),
    )
  },

  async putTargets(id, targets) {
    if (targets.length === 0) return etagOf(id, await sql`select etag from translations where id = ${id}`.execute(db))
    const raised = sql`
      with raised as (update translations set etag = etag + 1 where id = ${id} returning id, document, etag),
      ${placing(targets)}
      select etag from raised
    `
    return etagOf(id, await raised.execute(db))
  },

  async history(id, segment) {
    const rows = await db
      .selectFrom('target_versions')
      .selectAll()
      .where('translation', '=', id)
      .where('segment', '=', segment)
      .orderBy('changed', 'desc')
      .execute()
    return rows.map(placedOf)
  },
})

/**
 * Table expressions that put the targets of a translation, at the etag it has just got, into the history and in front.
 * They follow one called `raised` with the translation's id, document and etag; where that is empty, nothing is put.
 */
export const placing = (targets: readonly FilledTarget[]): RawBuilder<unknown> => sql`
  given as (
    select raised.id, raised.document, raised.etag, segment, state, content, origin, by, at
    from raised, jsonb_to_recordset(${json(targets)}) as target
      (segment text, state text, content jsonb, origin jsonb, by jsonb, at timestamptz)
  ),
  kept as (
    insert into target_versions (translation, document, changed, segment, state, content, origin, by, at)
    select id, document, etag, segment, state, content, origin, by, at from given
  ),
  put as (
    insert into targets (translation, changed, segment, state, content, origin, by, at)
    select id, etag, segment, state, content, origin, by, at from given
    on conflict (translation, segment) do update set changed = excluded.changed, state = excluded.state,
      content = excluded.content, origin = excluded.origin, by = excluded.by, at = excluded.at
  )
`

/** The etag that the statement answered; throws `translation.unknown` when it met none. */
export const etagOf = (translation: string, answer: { readonly rows: readonly unknown[] }): number => {
  if (answer.rows.length === 0) throw new Fault('translation.unknown', { translation })
  return z.object({ etag: z.number() }).parse(answer.rows[0]).etag
}

const placedSchema = filledTargetSchema.extend({ changed: z.number() })
const placedOf = (row: unknown): PlacedTarget => placedSchema.parse(row)
