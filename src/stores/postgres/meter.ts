import { sql } from 'kysely'
import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import type { ArticleId } from '../../model/ids.ts'
import { languageSchema } from '../../model/language.ts'
import type { Charge, Meter } from '../../store.ts'
import type { Db } from './sql.ts'

export const meter = (db: Db): Meter => ({
  async charge({ engine, pair, article, characters, at }, budget) {
    const month = `${at.toISOString().slice(0, 7)}-01`
    // the month's row is locked by whoever adds to it, so the sum that is compared is the sum that is written
    const charged = await sql`
      with counted as (
        insert into months (engine, month, characters)
        select ${engine}, ${month}::date, ${characters}::bigint
        where ${budget}::bigint is null or ${characters}::bigint <= ${budget}::bigint
        on conflict (engine, month) do update set characters = months.characters + excluded.characters
          where ${budget}::bigint is null or months.characters + excluded.characters <= ${budget}::bigint
        returning engine
      )
      insert into charges (engine, source, target, article, characters, at)
      select engine, ${pair.source}, ${pair.target}, ${article}, ${characters}::integer, ${at} from counted
      returning id
    `.execute(db)
    if (charged.rows.length > 0 || budget === null) return
    const spent = await db
      .selectFrom('months')
      .select('characters')
      .where('engine', '=', engine)
      .where('month', '=', month)
      .executeTakeFirst()
    throw new Fault('engine.budget_spent', { engine, budget, spent: Number(spent?.characters ?? 0), characters })
  },

  async spent(since) {
    const rows = await db
      .selectFrom('charges')
      .selectAll()
      .where('at', '>=', since)
      .orderBy('at')
      .orderBy('id')
      .execute()
    return rows.map(({ source, target, ...row }): Charge => chargeSchema.parse({ ...row, pair: { source, target } }))
  },

  async take(bucket, cost, { perSecond, burst }) {
    // A bucket is the instant at which it will be full again: taking moves that instant away, and it may not come to
    // lie further off than an empty bucket's. What costs more than a whole bucket waits for a full one.
    const seconds = cost / perSecond
    const room = (burst - Math.min(cost, burst)) / perSecond
    const asked = await sql`
      with taken as (
        insert into buckets (name, full_at) values (${bucket}, clock_timestamp() + make_interval(secs => ${seconds}))
        on conflict (name) do update
          set full_at = greatest(buckets.full_at, clock_timestamp()) + make_interval(secs => ${seconds})
          where buckets.full_at <= clock_timestamp() + make_interval(secs => ${room})
        returning name
      )
      select exists (select from taken) as taken, (
        select extract(epoch from full_at - clock_timestamp() - make_interval(secs => ${room}))::float8
        from buckets where name = ${bucket}
      ) as wait
    `.execute(db)
    const [{ taken, wait }] = askedSchema.parse(asked.rows)
    return taken ? 0 : Math.max(1, Math.ceil(1000 * (wait ?? 0)))
  },
})

/** No `wait` when the bucket was made by somebody else while we asked. */
const askedSchema = z.tuple([z.object({ taken: z.boolean(), wait: z.number().nullable() })])

const chargeSchema = z.object({
  engine: z.string(),
  pair: z.object({ source: languageSchema, target: languageSchema }),
  article: z.string().transform((id) => id as ArticleId),
  characters: z.number(),
  at: z.date(),
})
