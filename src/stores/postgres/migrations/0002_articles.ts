import { type Kysely, sql } from 'kysely'

/** The wider unique keys let other tables point at a row and at a fact about it in one foreign key. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed nor deleted', tg_table_name using errcode = 'restrict_violation';
    end $$;

    create table articles (
      id text primary key,
      slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 96),
      source language_tag not null,
      wanted text[] not null check (wanted <@ array['az', 'ru', 'kk', 'en'] and not source = any (wanted)),
      section text not null,
      created_by text not null references people,
      created_at timestamptz not null,
      unique (id, source)
    );
    create index on articles (created_at desc, id);

    create table documents (
      id text primary key,
      article text not null references articles,
      revision integer not null check (revision >= 1),
      title text not null,
      markdown text not null,
      minor boolean not null,
      submitted_by text not null references people,
      at timestamptz not null,
      unique (article, revision),
      unique (id, article)
    );
    create trigger frozen before update or delete on documents for each row execute function refuse_change();

    create table units (
      document text not null references documents,
      position integer not null check (position >= 0),
      unit jsonb not null check (jsonb_typeof(unit) = 'object'),
      primary key (document, position)
    );
    create trigger frozen before update or delete on units for each row execute function refuse_change();

    create table segments (
      document text not null references documents,
      id text not null,
      position integer not null check (position >= 0),
      primary key (document, id),
      unique (document, position)
    );
    create trigger frozen before update or delete on segments for each row execute function refuse_change();
  `.execute(db)
}
