import { type Kysely, sql } from 'kysely'

/** The memory may suggest several targets for a segment: `rank` is their order, from 0. Who gives one gives rank 0. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table suggestions
      add column rank smallint not null default 0 check (rank >= 0),
      drop constraint suggestions_pkey,
      add primary key (translation, segment, provider, rank);
  `.execute(db)
}
