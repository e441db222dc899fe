import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table jobs (
      key text primary key check (key ~ '^[A-Za-z0-9._-]+$' and key !~ '^[0-9]+$'),
      kind text not null check (kind in ('extract', 'suggest', 'check', 'publish', 'deliver')),
      args jsonb not null check (jsonb_typeof(args) = 'object'),
      article text not null references articles,
      state text not null default 'waiting'
        check (state in ('waiting', 'handed', 'running', 'done', 'failed', 'cancelled')),
      attempts integer not null default 0 check (attempts >= 0),
      handover integer not null default 0 check (handover >= 0),
      run_at timestamptz not null,
      why jsonb check (jsonb_typeof(why) = 'object'),
      created_at timestamptz not null default now(),
      moved_at timestamptz not null default now(),
      ended_at timestamptz,
      check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null)),
      check (state not in ('handed', 'running') or handover >= 1),
      check (state <> 'running' or attempts >= 1)
    );
    create index on jobs (run_at, key) where state = 'waiting';
    create index on jobs (moved_at) where state in ('handed', 'running');
    create index on jobs (ended_at) where ended_at is not null;
    create index on jobs (article);
    create index on jobs (article) where state in ('waiting', 'handed', 'running', 'failed');

    create table events (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('submitted', 'extracted', 'drafted', 'edited', 'reviewed', 'sent_back',
        'signed_off', 'scheduled', 'published', 'held', 'killed')),
      article text not null references articles,
      language language_tag,
      by jsonb check (jsonb_typeof(by) = 'object'),
      at timestamptz not null,
      data jsonb not null check (jsonb_typeof(data) = 'object')
    );
    create index on events (article, id);
    create trigger frozen before update or delete on events for each row execute function refuse_change();

    create table charges (
      id bigint generated always as identity primary key,
      engine text not null,
      source language_tag not null,
      target language_tag not null,
      article text not null references articles,
      characters integer not null check (characters >= 0),
      at timestamptz not null
    );
    create index on charges (at);

    create table months (
      engine text not null,
      month date not null check (extract(day from month) = 1),
      characters bigint not null check (characters >= 0),
      primary key (engine, month)
    );

    create table buckets (
      name text primary key,
      full_at timestamptz not null
    );
  `.execute(db)
}
