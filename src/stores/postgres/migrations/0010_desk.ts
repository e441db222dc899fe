import { type Kysely, sql } from 'kysely'

/**
 * What is remembered of work under way. Drafts and comments hang on an article's sentences and not on a translation, which
 * is another with every revision. Leases and whereabouts are worth nothing after a crash, and are not logged.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create sequence draft_numbers;

    create table drafts (
      article text not null references articles,
      language language_tag not null,
      segment text not null,
      person text not null references people,
      translation text not null references translations,
      number bigint not null,
      replaces bigint,
      tagged text not null,
      base integer not null check (base >= 0),
      at timestamptz not null,
      primary key (article, language, segment, person)
    ) with (fillfactor = 70);

    create table draft_history (
      number bigint primary key,
      article text not null references articles,
      language language_tag not null,
      segment text not null,
      person text not null references people,
      translation text not null references translations,
      tagged text not null,
      base integer not null,
      at timestamptz not null,
      ended timestamptz not null,
      why text not null check (why in ('replaced', 'discarded', 'edited'))
    );
    create index on draft_history (person, article, language, segment, ended desc);
    create index on draft_history (ended);

    create function keep_replaced_draft() returns trigger language plpgsql as $$
    begin
      if new.replaces is distinct from old.number and new.tagged <> old.tagged then
        insert into draft_history (number, article, language, segment, person, translation, tagged, base, at, ended, why)
        values (old.number, old.article, old.language, old.segment, old.person, old.translation, old.tagged, old.base,
          old.at, new.at, 'replaced');
      end if;
      return null;
    end $$;
    create trigger kept after update on drafts for each row execute function keep_replaced_draft();

    create unlogged table leases (
      article text not null references articles,
      language language_tag not null,
      segment text not null,
      holder text not null references people,
      until timestamptz not null,
      taken_from text references people check (taken_from <> holder),
      primary key (article, language, segment)
    );

    create unlogged table whereabouts (
      article text not null references articles,
      language language_tag not null,
      person text not null references people,
      segment text,
      at timestamptz not null,
      until timestamptz not null,
      primary key (article, language, person)
    );

    create table comments (
      id text primary key,
      article text not null references articles,
      language language_tag,
      segment text,
      thread text references comments,
      range jsonb check (jsonb_typeof(range) = 'object'),
      type text not null
        check (type in ('remark', 'meaning', 'term', 'name', 'number', 'style', 'legal')),
      by text not null references people,
      at timestamptz not null,
      resolved jsonb check (jsonb_typeof(resolved) = 'object'),
      check (thread is null or (range is null and resolved is null)),
      check (range is null or segment is not null)
    );
    create index on comments (article, at);
    create index on comments (thread);

    create table comment_texts (
      comment text not null references comments,
      number integer not null check (number >= 1),
      text text not null check (text <> ''),
      mentions text[] not null,
      at timestamptz not null,
      primary key (comment, number)
    );
    create index on comment_texts using gin (mentions);
    create trigger frozen before update or delete on comment_texts for each row execute function refuse_change();

    create table assignments (
      article text not null references articles,
      language language_tag not null,
      person text references people,
      due timestamptz,
      by text not null references people,
      at timestamptz not null,
      primary key (article, language)
    );

    create table settings (
      person text primary key references people,
      settings jsonb not null check (jsonb_typeof(settings) = 'object')
    );

    alter table events
      drop constraint events_kind_check,
      add constraint events_kind_check check (kind in ('submitted', 'extracted', 'drafted', 'edited', 'resegmented',
        'reviewed', 'sent_back', 'signed_off', 'scheduled', 'published', 'held', 'killed', 'commented', 'assigned'));
  `.execute(db)
}
