import { sql } from 'kysely'
import { z } from 'zod'
import type { ArticleId, PersonId, SegmentId } from '../../model/ids.ts'
import { languageSchema } from '../../model/language.ts'
import type { Whereabouts } from '../../model/lease.ts'
import type { WhereaboutsOf } from '../../workbench.ts'
import { NEWS_CHANNEL } from './news.ts'
import { type Db, NOW } from './sql.ts'

export const whereabouts = (db: Db): WhereaboutsOf => ({
  async put({ article, language, person, segment }, seconds) {
    // two heartbeats at once may both tell of the move: hearing it twice does no harm
    await sql`
      /* whereabouts.put */
      with former as (
        select segment from whereabouts
        where article = ${article} and language = ${language} and person = ${person} and until > ${NOW}
      ),
      put as (
        insert into whereabouts (article, language, person, segment, at, until)
        values (${article}, ${language}, ${person}, ${segment}::text, ${NOW},
          ${NOW} + make_interval(secs => ${seconds}))
        on conflict (article, language, person) do update
          set segment = excluded.segment, at = excluded.at, until = excluded.until
        returning *
      )
      select pg_notify(${NEWS_CHANNEL}, json_build_object('type', 'presence', 'article', article, 'language', language,
        'person', person, 'segment', segment, 'here', true, 'at', at)::text)
      from put
      where not exists (select from former where former.segment is not distinct from put.segment)
    `.execute(db)
  },

  async remove({ article, language, person }) {
    const removed = await sql`
      with removed as (
        delete from whereabouts where article = ${article} and language = ${language} and person = ${person}
        returning *
      )
      select pg_notify(${NEWS_CHANNEL}, json_build_object('type', 'presence', 'article', article, 'language', language,
        'person', person, 'segment', null, 'here', false, 'at', ${NOW})::text)
      from removed where until > ${NOW}
    `.execute(db)
    return removed.rows.length > 0
  },

  async all(of) {
    const rows = await db
      .selectFrom('whereabouts')
      .selectAll()
      .where('until', '>', NOW)
      .$if(of !== undefined, (all) =>
        all.where('article', '=', of?.article as string).where('language', '=', of?.language as string),
      )
      .orderBy('at', 'desc')
      .orderBy('person')
      .execute()
    return rows.map((row): Whereabouts => whereaboutsSchema.parse(row))
  },

  async sweep() {
    await db.deleteFrom('whereabouts').where('until', '<=', NOW).execute()
  },
})

const whereaboutsSchema = z.object({
  article: z.string().transform((id) => id as ArticleId),
  language: languageSchema,
  person: z.string().transform((id) => id as PersonId),
  segment: z
    .string()
    .transform((id) => id as SegmentId)
    .nullable(),
  at: z.date(),
})
