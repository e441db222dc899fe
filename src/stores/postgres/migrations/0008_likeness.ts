import { type Kysely, sql } from 'kysely'

/**
 * What finds sentences that resemble one another. A sentence has a key for each of its words in each pair that it is the
 * source of; `memory_words` counts the sentences of each key, so that a search can begin with the rarest.
 * `memory_index` says how the keys were made; see `memory-index.ts`.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table memory_sentences (
      unit bigint not null,
      language language_tag not null,
      length integer not null,
      keys integer[] not null,
      at timestamptz not null,
      primary key (unit, language),
      foreign key (unit, language) references memory_variants on delete cascade
    );
    create index memory_sentences_keys on memory_sentences using gin (keys);

    create table memory_words (
      key integer primary key,
      units integer not null
    ) with (fillfactor = 70);

    create table memory_index (version integer not null);
    insert into memory_index values (0);

    create function count_memory_words() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into memory_words as known
          select key, count(*) from added, unnest(keys) as key group by key order by key
          on conflict (key) do update set units = known.units + excluded.units;
      elsif tg_op = 'DELETE' then
        insert into memory_words as known
          select key, -count(*) from removed, unnest(keys) as key group by key order by key
          on conflict (key) do update set units = known.units + excluded.units;
      else
        insert into memory_words as known
          select key, sum(one) from (
            select unnest(keys) as key, 1 as one from added union all select unnest(keys), -1 from removed
          ) as change group by key having sum(one) <> 0 order by key
          on conflict (key) do update set units = known.units + excluded.units;
      end if;
      return null;
    end $$;
    create trigger count_added after insert on memory_sentences
      referencing new table as added for each statement execute function count_memory_words();
    create trigger count_removed after delete on memory_sentences
      referencing old table as removed for each statement execute function count_memory_words();
    create trigger count_changed after update on memory_sentences
      referencing new table as added old table as removed for each statement execute function count_memory_words();
  `.execute(db)
}
