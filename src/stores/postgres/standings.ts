import { sql } from 'kysely'
import { z } from 'zod'
import type { Standing } from '../../model/standing.ts'
import type { Db } from './sql.ts'
import { type Spoken, spokenSchema, standingOf, undoneSchema } from './standing.ts'

const LIMIT = 200

/** Two queries, however many articles are asked for. */
export const standings = async (
  db: Db,
  { slug, limit = LIMIT }: { readonly slug?: string; readonly limit?: number },
): Promise<readonly Standing[]> => {
  const spoken = z.array(spokenSchema).parse(await askSpoken(db, slug ?? null, limit))
  const undone = z.array(undoneSchema).parse(await askUndone(db, spoken))
  const undoneOf = Map.groupBy(undone, (row) => row.article)
  const articles = Map.groupBy(spoken, (row) => row.article.id)
  return [...articles].map(([id, rows]) => standingOf(rows as [Spoken, ...Spoken[]], undoneOf.get(id) ?? []))
}

const askSpoken = async (db: Db, slug: string | null, limit: number): Promise<readonly unknown[]> => {
  const answer = await sql`
    with subject as (
      select articles.*, latest.*
      from articles cross join lateral (
        select id as document, title, revision from documents where article = articles.id order by revision desc limit 1
      ) as latest
      where ${slug}::text is null or slug = ${slug}
      order by created_at desc, id limit ${limit}
    )
    select
      jsonb_build_object('id', subject.id, 'slug', subject.slug, 'source', subject.source, 'wanted', subject.wanted,
        'section', subject.section, 'createdBy', created_by, 'createdAt', created_at) as article,
      subject.document, subject.title, revision, spoken.language,
      translations.id as translation, coalesce(etag, 0) as etag, checked,
      jsonb_build_object(
        'initial', case when translations.id is null then 0 else coalesce(cardinality(cut), total) - filled end,
        'translated', translated, 'reviewed', reviewed, 'final', final) as states,
      jsonb_build_object('blocks', blocks, 'warns', warns, 'informs', informs) as findings,
      coalesce((
        select versions.segmentation = coalesce(translations.segmentation, '{}') from versions
        where versions.document = subject.document and versions.language = spoken.language order by number desc limit 1
      ), false) as versioned,
      editions.state as edition, coalesce(shown.document = subject.document, false) as current,
      array(
        select distinct args ->> 'channel' from jobs
        where article = subject.id and kind = 'deliver' and state = 'failed' and args ->> 'language' = spoken.language
          and not exists (
            select from jobs as later where later.kind = 'deliver' and later.state = 'done'
              and later.args ->> 'channel' = jobs.args ->> 'channel' and later.args ->> 'language' = spoken.language
              and (later.args ->> 'publication')::bigint > (jobs.args ->> 'publication')::bigint
          )
        order by 1
      ) as undelivered,
      assignments.person as assignee, assignments.due
    from subject
    cross join unnest(wanted || subject.source::text) as spoken (language)
    cross join lateral (
      select count(*) as total from segments where document = subject.document and position is not null
    ) as counted_segments
    left join translations on translations.document = subject.document and target = spoken.language
    cross join lateral (
      select count(*) as filled, count(*) filter (where state = 'translated') as translated,
        count(*) filter (where state = 'reviewed') as reviewed, count(*) filter (where state = 'final') as final
      from targets where translation = translations.id
    ) as counted_targets
    cross join lateral (
      select count(*) filter (where severity = 'blocks') as blocks,
        count(*) filter (where severity = 'warns') as warns, count(*) filter (where severity = 'informs') as informs
      from findings where translation = translations.id
    ) as counted_findings
    left join editions on editions.article = subject.id and editions.language = spoken.language
    left join versions as shown on shown.id = editions.version
    left join assignments on assignments.article = subject.id and assignments.language = spoken.language
    order by created_at desc, subject.id
  `.execute(db)
  return answer.rows
}

/** Jobs that name a translation are of its language; publishing names a version, and with it a language. */
const askUndone = async (db: Db, spoken: readonly Spoken[]): Promise<readonly unknown[]> => {
  const articles = [...new Set(spoken.map((row) => row.article.id))]
  const documents = [...new Set(spoken.map((row) => row.document))]
  const answer = await sql`
    select jobs.article, coalesce(translations.target, versions.language) as language, state = 'failed' as failed, why
    from jobs
    left join translations on translations.id = args ->> 'translation'
    left join versions on versions.id = args ->> 'version'
    where jobs.article = any (${articles})
      and state in ('waiting', 'handed', 'running', 'failed')
      and coalesce(translations.document, versions.document, args ->> 'document') = any (${documents})
      and (kind <> 'check' or state <> 'failed' or args ->> 'etag' = etag::text)
      and (kind <> 'publish' or state <> 'failed' or not exists (
        select from jobs as later where later.article = jobs.article and later.kind = 'publish'
          and later.state = 'done' and later.args -> 'version' = jobs.args -> 'version'
          and later.created_at > jobs.created_at
      ))
    order by jobs.created_at, key
  `.execute(db)
  return answer.rows
}
