import { readdir } from 'node:fs/promises'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { ENTRANCES } from '../../../src/access.ts'
import { JOB_KINDS, JOB_STATES } from '../../../src/job.ts'
import { COMMENT_TYPES } from '../../../src/model/comment.ts'
import { DRAFT_ENDS } from '../../../src/model/draft.ts'
import { EDITION_STATES } from '../../../src/model/edition.ts'
import { EVENT_KINDS } from '../../../src/model/event.ts'
import { SEVERITIES } from '../../../src/model/finding.ts'
import type { ArticleId, TranslationId, UnitId } from '../../../src/model/ids.ts'
import { LANGUAGES } from '../../../src/model/language.ts'
import { SUGGESTION_TYPES } from '../../../src/model/suggestion.ts'
import { STATES } from '../../../src/model/translation.ts'
import { dialectOf } from '../../../src/stores/postgres/connection.ts'
import { migrate, openStore, poolOf } from '../../../src/stores/postgres/index.ts'
import { MIGRATIONS } from '../../../src/stores/postgres/migrations/index.ts'
import { freshDatabase } from '../../postgres.ts'

const names = Object.keys(MIGRATIONS)

/** A database without a table in it. */
const emptyDatabase = async () => {
  const connectionString = await freshDatabase()
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('drop schema public cascade; create schema public')
  await client.end()
  return () => {
    const pool = poolOf({ connectionString }, { max: 2, applicationName: 'terjiman test' })
    onTestFinished(() => pool.end())
    return pool
  }
}

test('an empty database gets every table, and nothing the second time', async () => {
  const open = await emptyDatabase()
  expect(await migrate(open())).toEqual(names)
  expect(await migrate(open())).toEqual([])
})

test('processes that migrate at once apply each migration once', async () => {
  const open = await emptyDatabase()
  const applied = await Promise.all([migrate(open()), migrate(open()), migrate(open())])
  expect(applied.flat()).toEqual(names)
})

test('a database of the first six migrations keeps its translations, cut as their documents are', async () => {
  const pool = (await emptyDatabase())()
  const first = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0007'))
  const db = new Kysely<unknown>({ dialect: dialectOf(pool) })
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => first },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  }).migrateToLatest()
  expect(error).toBeUndefined()
  await pool.query(`
    insert into people values ('p', 'aynur', 'Aynur', 'az', '[]');
    insert into articles values ('a', 'su', 'en', '{kk}', 'news', 'p', now());
    insert into documents values ('d', 'a', 1, 'T', 'One. Two.', false, 'p', now());
    insert into units values ('d', 0, '{"id":"u","kind":"paragraph","name":"","start":0,"end":9,"codes":[],"parts":[
      {"type":"segment","id":"s1","content":[{"type":"text","value":"One."}]},
      {"type":"ignorable","content":[{"type":"text","value":" "}]},
      {"type":"segment","id":"s2","content":[{"type":"text","value":"Two."}]}]}');
    insert into segments values ('d', 's1', 0), ('d', 's2', 1);
    insert into translations values ('t', 'a', 'd', 'en', 'kk', 1, null);
    insert into target_versions values ('t', 's2', 1, 'd', 'final', '[]', '{"type":"person"}', '{"type":"memory"}', now());
    insert into targets select translation, segment, changed, state, content, origin, by, at from target_versions;
    insert into versions values ('v', 'a', 'd', 'kk', 't', 1, '[]', 'p', null, now());
    insert into events (kind, article, at, data) values ('edited', 'a', now(), '{}');
  `)
  expect(await migrate(pool)).toEqual(names.filter((name) => name >= '0007'))
  const { translations, versions } = openStore(pool, () => {
    throw new Error('nobody listens here')
  })
  const id = 't' as TranslationId
  expect((await translations.get(id))?.segmentation).toEqual({})
  expect((await versions.latest('a' as ArticleId, 'kk'))?.segmentation).toEqual({})
  expect((await translations.targets(id)).map(({ segment, state }) => [segment, state])).toEqual([
    ['s1', 'initial'],
    ['s2', 'final'],
  ])
  expect(await translations.resegment(id, { ['u' as UnitId]: [] }, [])).toBe(2)
  expect(await translations.targets(id)).toHaveLength(1)
})

test('every file of a migration is in the list, in order', async () => {
  const files = await readdir(new URL('../../../src/stores/postgres/migrations/', import.meta.url))
  expect(names).toEqual(files.filter((file) => file !== 'index.ts').map((file) => file.replace('.ts', '')))
  expect(names).toEqual(names.toSorted())
})

test('the database knows the same closed lists as the model', async () => {
  const pool = (await emptyDatabase())()
  await migrate(pool)
  const { rows } = await pool.query<{ name: string; definition: string }>(`
    select conrelid::regclass || '.' || attname as name, pg_get_constraintdef(pg_constraint.oid) as definition
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'c' and cardinality(conkey) = 1 and pg_get_constraintdef(pg_constraint.oid) like '%ANY%'
    union all
    select typname, pg_get_constraintdef(pg_constraint.oid)
    from pg_constraint join pg_type on pg_type.oid = contypid where typname = 'language_tag'
  `)
  const lists = Object.fromEntries(
    rows.map((row) => [row.name, [...row.definition.matchAll(/'(\w+)'::text/g)].map(([, word]) => word)]),
  )
  expect(lists).toEqual({
    language_tag: LANGUAGES,
    'credentials.kind': ['link', 'session', 'bearer'],
    'credentials.via': ENTRANCES,
    'editions.state': EDITION_STATES,
    'comments.type': COMMENT_TYPES,
    'draft_history.why': DRAFT_ENDS,
    'events.kind': EVENT_KINDS,
    'findings.severity': SEVERITIES,
    'jobs.kind': JOB_KINDS,
    'jobs.state': JOB_STATES,
    'suggestions.type': SUGGESTION_TYPES,
    'target_versions.state': STATES.filter((state) => state !== 'initial'),
    'targets.state': STATES.filter((state) => state !== 'initial'),
  })
})
