import { type Kysely, sql } from 'kysely'

/**
 * A translation unit is a source sentence in its place; each language it is known in is a variant. The source's own
 * variant came from nowhere: what came from an article or an import is a pair, and a pair is the other variant.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table concepts (
      id text primary key,
      terms jsonb not null check (jsonb_typeof(terms) = 'array')
    );

    create table memory_units (
      id bigint generated always as identity primary key,
      source_language language_tag not null,
      source_key text not null,
      before text not null,
      after text not null,
      before_key text not null,
      after_key text not null,
      unique (source_language, source_key, before_key, after_key),
      unique (id, source_language)
    );

    create table memory_variants (
      unit bigint not null,
      source_language language_tag not null,
      language language_tag not null,
      text_key text not null,
      before_key text,
      after_key text,
      content jsonb not null check (jsonb_typeof(content) = 'array'),
      came_from text,
      at timestamptz,
      primary key (unit, language),
      foreign key (unit, source_language) references memory_units (id, source_language) on delete cascade,
      check ((came_from is null) = (language = source_language)),
      check ((at is null) = (language = source_language))
    );
    create index on memory_variants (language, text_key);
    create index on memory_variants (came_from, language);
  `.execute(db)
}
