import { type Kysely, sql } from 'kysely'

/**
 * What sign-in and administration need: passwords; sessions and tokens that their holder can tell apart and end; people
 * who may not come in any more; concepts and remembered pairs that people tend, with who changed what.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table people
      add column email text check (email = lower(email)),
      add column disabled boolean not null default false;
    create unique index on people (email) where email is not null;

    create table passwords (
      person text primary key references people,
      hash text not null check (hash like '$argon2id$%'),
      since timestamptz not null
    );

    alter table credentials
      add column id text not null unique default gen_random_uuid()::text,
      add column via text check (via in ('link', 'password', 'openid')),
      add column at timestamptz not null default now(),
      add column seen timestamptz;
    alter table credentials alter column id drop default;
    alter table credentials alter column at drop default;
    create index on credentials (person);

    alter table concepts
      add column etag integer not null default 1 check (etag >= 1),
      add column by jsonb check (jsonb_typeof(by) = 'object'),
      add column at timestamptz;

    create table concept_versions (
      concept text not null,
      etag integer not null check (etag >= 1),
      terms jsonb check (jsonb_typeof(terms) = 'array'),
      by jsonb check (jsonb_typeof(by) = 'object'),
      at timestamptz not null,
      primary key (concept, etag)
    );
    create trigger frozen before update or delete on concept_versions for each row execute function refuse_change();
    insert into concept_versions (concept, etag, terms, at) select id, etag, terms, now() from concepts;

    create index on memory_variants (at desc, unit desc, language desc) where came_from is not null;

    create table memory_changes (
      id bigint generated always as identity primary key,
      unit bigint not null,
      source_language language_tag not null,
      language language_tag not null,
      source jsonb not null check (jsonb_typeof(source) = 'array'),
      was jsonb not null check (jsonb_typeof(was) = 'array'),
      content jsonb check (jsonb_typeof(content) = 'array'),
      by jsonb not null check (jsonb_typeof(by) = 'object'),
      at timestamptz not null
    );
    create index on memory_changes (unit, language, at);
    create trigger frozen before update or delete on memory_changes for each row execute function refuse_change();

    alter table events
      alter column article drop not null,
      drop constraint events_kind_check,
      add constraint events_kind_check check (kind in ('submitted', 'extracted', 'drafted', 'edited', 'resegmented',
        'reviewed', 'sent_back', 'signed_off', 'scheduled', 'published', 'held', 'killed', 'commented', 'assigned',
        'person_added', 'person_changed', 'invited', 'token_issued', 'token_revoked', 'password_set',
        'concept_changed', 'concept_removed', 'concepts_learned', 'memory_corrected', 'memory_removed'));
  `.execute(db)
}
