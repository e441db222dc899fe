import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create domain language_tag as text check (value in ('az', 'ru', 'kk', 'en'));

    create table people (
      id text primary key,
      handle text not null unique,
      name text not null,
      language language_tag not null,
      rights jsonb not null check (jsonb_typeof(rights) = 'array')
    );

    create table credentials (
      digest text primary key,
      kind text not null check (kind in ('link', 'session', 'bearer')),
      person text not null references people,
      label text not null,
      expires_at timestamptz
    );
  `.execute(db)
}
