import { readdir } from 'node:fs/promises'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { JOB_KINDS, JOB_STATES } from '../../../src/job.ts'
import { EDITION_STATES } from '../../../src/model/edition.ts'
import { EVENT_KINDS } from '../../../src/model/event.ts'
import { SEVERITIES } from '../../../src/model/finding.ts'
import { LANGUAGES } from '../../../src/model/language.ts'
import { SUGGESTION_TYPES } from '../../../src/model/suggestion.ts'
import { STATES } from '../../../src/model/translation.ts'
import { migrate, poolOf } from '../../../src/stores/postgres/index.ts'
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
    'editions.state': EDITION_STATES,
    'events.kind': EVENT_KINDS,
    'findings.severity': SEVERITIES,
    'jobs.kind': JOB_KINDS,
    'jobs.state': JOB_STATES,
    'suggestions.type': SUGGESTION_TYPES,
    'target_versions.state': STATES.filter((state) => state !== 'initial'),
    'targets.state': STATES.filter((state) => state !== 'initial'),
  })
})
