import type { Pool } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { jobKey } from '../../../src/job.ts'
import type { Store } from '../../../src/store.ts'
import { clientOf, openStore, poolOf } from '../../../src/stores/postgres/index.ts'
import { commentId } from '../../../src/text/identity.ts'
import {
  at,
  aynur,
  editionFor,
  filled,
  type Scene,
  segment,
  submitted,
  translationOf,
  versionOf,
} from '../../contracts/store/scene.ts'
import { freshDatabase } from '../../postgres.ts'

let pool: Pool
let store: Store
let scene: Scene
beforeAll(async () => {
  const connection = { connectionString: await freshDatabase() }
  pool = poolOf(connection, { max: 2, applicationName: 'terjiman test' })
  store = openStore(pool, () => clientOf(connection, 'terjiman test'))
  scene = await submitted(store, 'water')
  await store.translations.insert(translationOf(scene, 'kk'), [filled('one', 'бір')])
  await store.editions.put(await editionFor(store, scene, 'en'))
  const { article, document } = scene
  await store.events.add([{ kind: 'submitted', article: article.id, language: null, by: null, at: at(0), data: {} }])
  await store.jobs.add([
    { key: jobKey.extract(document.id), kind: 'extract', args: { document: document.id }, article: article.id },
  ])
  await store.comments.insert({
    id: commentId(article.id, aynur.id, 'one'),
    article: article.id,
    language: 'kk',
    segment: null,
    thread: null,
    range: null,
    type: 'remark',
    text: 'one',
    mentions: [],
    by: aynur.id,
    at: at(0),
    edited: null,
    resolved: null,
  })
  await store.leases.take({ article: article.id, language: 'kk', segment: segment('one') }, aynur.id, {
    seconds: 60,
    takeover: false,
  })
  await store.memory.put(
    [{ sourceLanguage: 'en', targetLanguage: 'kk', source: [], target: [], before: '', after: '', from: 'water' }],
    at(0),
  )
  return () => store.close()
})

const CHECK = '23514'
const FOREIGN = '23503'
const UNIQUE = '23505'
const FROZEN = '23001'

describe('wrong states cannot be written:', () => {
  test.for<readonly [string, string, string]>([
    ['a target in state initial', CHECK, `update targets set state = 'initial'`],
    ['a target that is not in the history', FOREIGN, 'update targets set changed = 9'],
    ['a target for a segment of no document', FOREIGN, `update targets set segment = 's-nine'`],
    ['an etag below nothing', CHECK, 'update translations set etag = -1'],
    ['a check of an etag that is still to come', CHECK, 'update translations set checked = etag + 1'],
    ['a translation cut otherwise that does not say how', CHECK, `update translations set cut = '{s-one}'`],
    ['a translation that says how it is cut and is not', CHECK, `update translations set segmentation = '{"u": [1]}'`],
    ['a translation into its own source', CHECK, 'update translations set target = source'],
    ['a translation from a language that its article is not in', FOREIGN, `update translations set source = 'az'`],
    ['an article wanted in its own source', CHECK, 'update articles set wanted = array[source]'],
    ['a slug that is no slug', CHECK, `update articles set slug = 'Su-'`],
    ['a language that is none of the four', CHECK, `update people set language = 'de'`],
    ['a job that ended without an end time', CHECK, `update jobs set state = 'done'`],
    ['a job that has an end time and did not end', CHECK, 'update jobs set ended_at = now()'],
    ['a job handed over never', CHECK, `update jobs set state = 'handed'`],
    ['a job that runs in no attempt', CHECK, `update jobs set state = 'running', handover = 1`],
    ['a job key with a colon', CHECK, `update jobs set key = 'a:b'`],
    ['a job key of digits alone', CHECK, `update jobs set key = '12'`],
    ['a job for no article', FOREIGN, `update jobs set article = 'a0'`],
    ['an edition that shows a version of another language', FOREIGN, `update editions set language = 'az'`],
    [
      'a second edition of an article in a language',
      UNIQUE,
      `insert into editions select (jsonb_populate_record(e, '{"id": "e0"}')).* from editions e`,
    ],
    ['a comment on a range of no segment', CHECK, `update comments set range = '{}'`],
    ['a reply that is resolved', CHECK, `update comments set thread = id, resolved = '{}'`],
    ['a lease taken over from its own holder', CHECK, 'update leases set taken_from = holder'],
    ['a remembered source that came from somewhere', CHECK, `update memory_variants set came_from = 'x', at = now()`],
    [
      'a remembered target that came from nowhere',
      CHECK,
      `update memory_variants set came_from = null where came_from is not null`,
    ],
    ['a month that begins on its second day', CHECK, `insert into months values ('e', '2026-05-02', 1)`],
  ])('%s', async ([, code, sql]) => {
    await expect(pool.query(sql)).rejects.toMatchObject({ code })
  })

  test('a version in which a target is not final', async () => {
    const { article } = scene
    const version = { ...versionOf(scene, 'kk'), targets: [filled('one', 'бір', 'reviewed')] }
    await expect(store.versions.insert(version)).rejects.toMatchObject({ code: CHECK })
    expect(await store.versions.latest(article.id, 'kk')).toBeUndefined()
  })

  test('a version of the source with targets, and one of another language without a translation', async () => {
    const version = versionOf(scene, 'kk')
    await expect(store.versions.insert({ ...version, translation: null })).rejects.toMatchObject({ code: CHECK })
    const foreign = { ...version, language: 'az', signedBy: aynur.id } as const
    await expect(store.versions.insert(foreign)).rejects.toMatchObject({ code: FOREIGN })
  })
})

describe('what was written for good stays:', () => {
  test.for(['documents', 'units', 'segments', 'target_versions', 'versions', 'events', 'comment_texts'])(
    '%s',
    async (table) => {
      const { rows } = await pool.query(`select count(*)::integer as count from ${table}`)
      expect(rows[0].count).toBeGreaterThan(0)
      await expect(pool.query(`delete from ${table}`)).rejects.toMatchObject({ code: FROZEN })
      const column = (await pool.query(`select * from ${table} limit 0`)).fields.at(-1)
      await expect(pool.query(`update ${table} set ${column?.name} = ${column?.name}`)).rejects.toMatchObject({
        code: FROZEN,
      })
    },
  )
})
