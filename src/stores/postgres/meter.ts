import { sql } from 'kysely'
import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import type { ArticleId } from '../../model/ids.ts'
import { languageSchema } from '../../model/language.ts'
import type { Charge, Meter, Month } from '../../store.ts'
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

  async sums(from, before) {
    const found = await sql`
      select engine, jsonb_build_object('source', source, 'target', target) as pair, article,
        sum(characters)::float8 as characters, max(at) as at
      from charges where at >= ${from} and at < ${before}
      group by engine, source, target, article order by characters desc, engine, source, target, article
    `.execute(db)
    return z.array(chargeSchema).parse(found.rows)
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

  async sweep() {
    await sql`delete from buckets where full_at < clock_timestamp() - interval '1 day'`.execute(db)
  },

  async fill(prefix, { perSecond, burst }) {
    const found = await sql`
      select name, greatest(extract(epoch from full_at - clock_timestamp()), 0)::float8 as seconds
      from buckets where starts_with(name, ${prefix})
    `.execute(db)
    const rows = z.array(fillSchema).parse(found.rows)
    return new Map(rows.map(({ name, seconds }) => [name, Math.max(0, burst - seconds * perSecond)]))
  },

  async months(since) {
    const found = await sql`
      select to_char(month, 'YYYY-MM-DD') as month, engine, characters::float8 as characters from months
      where month >= ${since}::date order by month, engine
    `.execute(db)
    return z.array(monthSchema).parse(found.rows)
  },
})

const fillSchema = z.object({ name: z.string(), seconds: z.number() })
const monthSchema: z.ZodType<Month> = z.object({ month: z.string(), engine: z.string(), characters: z.number() })

/** No `wait` when the bucket was made by somebody else while we asked. */
const askedSchema = z.tuple([z.object({ taken: z.boolean(), wait: z.number().nullable() })])

const chargeSchema = z.object({
  engine: z.string(),
  pair: z.object({ source: languageSchema, target: languageSchema }),
  article: z.string().transform((id) => id as ArticleId),
  characters: z.number(),
  at: z.date(),
})
