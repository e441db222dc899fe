import { sql } from 'kysely'
import { z } from 'zod'
import type { ArticleId, PersonId, SegmentId } from '../../model/ids.ts'
import { languageSchema } from '../../model/language.ts'
import type { Lease } from '../../model/lease.ts'
import type { Leases } from '../../workbench.ts'
import { NEWS_CHANNEL } from './news.ts'
import { type Db, NOW } from './sql.ts'

export const leases = (db: Db): Leases => {
  const running = db.selectFrom('leases').selectAll().where('until', '>', NOW)
  const take: Leases['take'] = async (spot, holder, how) => {
    const { article, language, segment } = spot
    // renewing, the holder stays known as whoever took it from somebody; a lease that has run out was nobody's
    const taken = await sql`
      /* lease.take */
      with taken as (
        insert into leases as known (article, language, segment, holder, until, taken_from)
        values (${article}, ${language}, ${segment}, ${holder}, ${NOW} + make_interval(secs => ${how.seconds}), null)
        on conflict (article, language, segment) do update set
          holder = excluded.holder,
          until = excluded.until,
          taken_from = case
            when known.holder = excluded.holder then known.taken_from
            when known.until > ${NOW} then known.holder
          end
        where known.holder = excluded.holder or known.until <= ${NOW} or ${how.takeover}
        returning *
      )
      select taken.*, pg_notify(${NEWS_CHANNEL}, json_build_object('type', 'lease', 'article', article, 'language',
        language, 'segment', segment, 'holder', holder, 'until', until, 'from', taken_from, 'at', ${NOW})::text)
      from taken
    `.execute(db)
    const [mine] = taken.rows
    if (mine) return { taken: true, lease: leaseOf(mine) }
    const theirs = await running
      .where('article', '=', article)
      .where('language', '=', language)
      .where('segment', '=', segment)
      .executeTakeFirst()
    // it ran out, or was given back, while we asked
    return theirs ? { taken: false, lease: leaseOf(theirs) } : take(spot, holder, how)
  }
  return {
    take,

    async release({ article, language, segment }, holder) {
      const released = await sql`
        with released as (
          delete from leases where article = ${article} and language = ${language} and segment = ${segment}
            and holder = ${holder}
          returning *
        )
        select pg_notify(${NEWS_CHANNEL}, json_build_object('type', 'lease', 'article', article, 'language', language,
          'segment', segment, 'holder', null, 'until', null, 'from', null, 'at', ${NOW})::text)
        from released
      `.execute(db)
      return released.rows.length > 0
    },

    async of(article, language) {
      const rows = await running
        .where('article', '=', article)
        .where('language', '=', language)
        .orderBy('segment')
        .execute()
      return rows.map(leaseOf)
    },

    async sweep() {
      await db.deleteFrom('leases').where('until', '<=', NOW).execute()
    },
  }
}

const leaseSchema = z.object({
  article: z.string().transform((id) => id as ArticleId),
  language: languageSchema,
  segment: z.string().transform((id) => id as SegmentId),
  holder: z.string().transform((id) => id as PersonId),
  until: z.date(),
  taken_from: z
    .string()
    .transform((id) => id as PersonId)
    .nullable(),
})

const leaseOf = (row: unknown): Lease => {
  const { taken_from, ...lease } = leaseSchema.parse(row)
  return { ...lease, from: taken_from }
}
