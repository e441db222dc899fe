import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table versions (
      id text primary key,
      article text not null,
      document text not null,
      language language_tag not null,
      translation text,
      number integer not null check (number >= 1),
      targets jsonb not null check (
        jsonb_typeof(targets) = 'array' and not jsonb_path_exists(targets, '$[*] ? (@.state != "final")')
      ),
      signed_by text not null references people,
      override text,
      at timestamptz not null,
      foreign key (document, article) references documents (id, article),
      foreign key (translation, document, article, language) references translations (id, document, article, target),
      unique (article, language, number),
      unique (id, article, language),
      check (translation is not null or targets = '[]')
    );
    create index on versions (translation);
    create trigger frozen before update or delete on versions for each row execute function refuse_change();

    create table editions (
      id text primary key,
      article text not null,
      language language_tag not null,
      version text not null,
      state text not null check (state in ('live', 'held', 'killed')),
      slug text not null,
      section text not null,
      title text not null,
      description text not null,
      source_language language_tag not null,
      markdown text not null,
      html text not null,
      published_at timestamptz not null,
      updated_at timestamptz not null,
      foreign key (article, source_language) references articles (id, source),
      foreign key (version, article, language) references versions (id, article, language),
      unique (article, language)
    );
    create index on editions (language, state, published_at desc, slug);

    create sequence publications as integer;

    create table deliveries (
      channel text not null,
      language language_tag not null,
      at timestamptz not null,
      primary key (channel, language)
    );

    create table artifacts (
      channel text not null,
      language language_tag not null,
      path text not null,
      digest text not null,
      primary key (channel, language, path),
      foreign key (channel, language) references deliveries
    );
  `.execute(db)
}
