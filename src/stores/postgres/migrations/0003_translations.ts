import { type Kysely, sql } from 'kysely'

/** A target in state initial has no row. What stands in `targets` stands in the history too. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table translations (
      id text primary key,
      article text not null,
      document text not null,
      source language_tag not null,
      target language_tag not null check (target <> source),
      etag integer not null check (etag >= 0),
      checked integer check (checked between 0 and etag),
      foreign key (document, article) references documents (id, article),
      foreign key (article, source) references articles (id, source),
      unique (document, target),
      unique (id, document),
      unique (id, document, article, target)
    );

    create table target_versions (
      translation text not null,
      segment text not null,
      changed integer not null check (changed >= 1),
      document text not null,
      state text not null check (state in ('translated', 'reviewed', 'final')),
      content jsonb not null check (jsonb_typeof(content) = 'array'),
      origin jsonb not null check (jsonb_typeof(origin) = 'object'),
      by jsonb not null check (jsonb_typeof(by) = 'object'),
      at timestamptz not null,
      primary key (translation, segment, changed),
      foreign key (translation, document) references translations (id, document),
      foreign key (document, segment) references segments (document, id)
    );
    create trigger frozen before update or delete on target_versions for each row execute function refuse_change();

    create table targets (
      translation text not null,
      segment text not null,
      changed integer not null,
      state text not null check (state in ('translated', 'reviewed', 'final')),
      content jsonb not null,
      origin jsonb not null,
      by jsonb not null,
      at timestamptz not null,
      primary key (translation, segment),
      foreign key (translation, segment, changed) references target_versions
    );

    create table suggestions (
      translation text not null,
      segment text not null,
      provider text not null,
      document text not null,
      type text not null check (type in ('icm', 'tm', 'mt')),
      content jsonb not null check (jsonb_typeof(content) = 'array'),
      similarity real check (similarity between 0 and 100),
      origin jsonb not null check (jsonb_typeof(origin) = 'object'),
      primary key (translation, segment, provider),
      foreign key (translation, document) references translations (id, document),
      foreign key (document, segment) references segments (document, id)
    );

    create table findings (
      translation text not null,
      position integer not null check (position >= 0),
      segment text not null,
      document text not null,
      severity text not null check (severity in ('blocks', 'warns', 'informs')),
      finding jsonb not null check (jsonb_typeof(finding) = 'object'),
      primary key (translation, position),
      foreign key (translation, document) references translations (id, document),
      foreign key (document, segment) references segments (document, id)
    );
  `.execute(db)
}
