import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { plainText, text } from '../../src/model/inline.ts'
import type { TranslationUnit } from '../../src/model/memory.ts'
import type { Store } from '../../src/store.ts'
import { type Embedded, startEmbedded } from '../../src/stores/embedded.ts'
import { clientOf, migrate, openStore, poolOf } from '../../src/stores/postgres/index.ts'
import { type Invented, inventor } from './invented.ts'

const PAIR = { source: 'ru', target: 'kk' } as const
const BATCH = 10_000
const QUERIES = 500
/** Queries that go through trigrams as well: each may take seconds. */
const BESIDE = 30
const LEAST = 70
const EDITED = 0.15
const AT = new Date('2026-03-02T09:00:00Z')

/**
 * Exact and fuzzy search in a memory of invented sentences (`--units N`, by default a million), on an embedded database
 * of its own.
 */
export const benchMemory = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { units: { type: 'string', default: '1000000' } } })
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'terjiman-bench-')))
  const { host, user, database, stop } = await startEmbedded(folder)
  const connection = { host, user, database }
  const pool = poolOf(connection, { max: 4, applicationName: 'terjiman bench' })
  const store = openStore(pool, () => clientOf(connection, 'terjiman bench'))
  try {
    await migrate(pool)
    await measure(Number(values.units), store, pool, connection)
  } finally {
    await store.close()
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const measure = async (units: number, store: Store, pool: pg.Pool, connection: Server) => {
  const invented = inventor(1)
  const planted = await load(units, invented.pair, store)
  await timed('vacuum analyze', () => pool.query('vacuum analyze'))
  await printSizes(pool)

  console.log('\n| | queries | p50, ms | p95, ms | bar | |\n|---|--:|--:|--:|---|---|')
  const context = { before: '', after: '' }
  const nothing: number[] = []
  const exact = await each(
    planted,
    async ({ source, target }) => {
      const [found = []] = await store.memory.lookup(PAIR, [{ source, ...context }])
      return found.some((match) => plainText(match.target) === target)
    },
    async () => void nothing.push(await timeOf(() => pool.query('select 1'))),
  )
  row('exact, in context', exact, 'p95 ≤ 5')
  // what a question costs on this machine whatever is asked: where others work too, it waits for a core
  const idle = { times: nothing.sort((one, other) => one - other), recall: 1 }
  row('`select 1`, in turn with these', idle, '')
  const queries = planted.map(({ source, target }) => ({ source: invented.edited(source, EDITED), target }))
  const fuzzy = async ({ source, target }: Invented) => {
    const [found = []] = await store.memory.similar(PAIR, [source], LEAST)
    return found.some((match) => plainText(match.target) === target)
  }
  await each(queries.slice(0, BESIDE), fuzzy)
  const own = await each(queries, fuzzy)
  row(`fuzzy, top 5 at ${LEAST} %, ${EDITED * 100} % of tokens edited`, own, 'p50 ≤ 15, p95 ≤ 100, recall ≥ 0.99')
  await beside(connection, pool, queries.slice(0, BESIDE), own)
}

type Server = Pick<Embedded, 'host' | 'user' | 'database'>

interface Measured {
  readonly times: readonly number[]
  /** Share of the queries that found what was planted. */
  readonly recall: number
}

const each = async <Query>(
  queries: readonly Query[],
  ask: (query: Query) => Promise<boolean>,
  between?: () => Promise<void>,
): Promise<Measured> => {
  const times: number[] = []
  let found = 0
  for (const query of queries) {
    times.push(
      await timeOf(async () => {
        if (await ask(query)) found++
      }),
    )
    await between?.()
  }
  return { times: times.sort((one, other) => one - other), recall: found / queries.length }
}

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const at = ({ times }: Measured, share: number): number => times[Math.floor(times.length * share)] ?? 0

const row = (label: string, measured: Measured, bar: string, ratio = '') => {
  const [middle, slow] = [at(measured, 0.5).toFixed(1), at(measured, 0.95).toFixed(1)]
  const said = [`recall ${measured.recall.toFixed(3)}`, ratio].filter((part) => part !== '').join(', ')
  console.log(`| ${label} | ${measured.times.length} | ${middle} | ${slow} | ${bar} | ${said} |`)
}

/** Puts the pairs in as an import does and answers some of them, from all over. */
const load = async (units: number, pair: () => Invented, store: Store): Promise<readonly Invented[]> => {
  const planted: Invented[] = []
  const every = Math.max(1, Math.floor(units / QUERIES))
  await timed(`${units} translation units put in`, async () => {
    for (let start = 0; start < units; start += BATCH) {
      const pairs = Array.from({ length: Math.min(BATCH, units - start) }, pair)
      planted.push(...pairs.filter((_, index) => (start + index) % every === 0))
      await store.memory.put(pairs.map(asUnit), AT)
    }
  })
  return planted.slice(0, QUERIES)
}

const asUnit = ({ source, target }: Invented): TranslationUnit => ({
  sourceLanguage: PAIR.source,
  targetLanguage: PAIR.target,
  source: text(source),
  target: text(target),
  before: '',
  after: '',
  from: 'bench',
})

const timed = async (label: string, work: () => Promise<unknown>) => {
  const time = await timeOf(work)
  console.log(`${label}: ${(time / 1000).toFixed(1)} s`)
}

const printSizes = async (pool: pg.Pool) => {
  const { rows } = await pool.query<{ name: string; table: string; indexes: string }>(`
    select relname as name, pg_size_pretty(pg_table_size(oid)) as table, pg_size_pretty(pg_indexes_size(oid)) as indexes
    from pg_class where relname like 'memory\\_%' and relkind = 'r' order by relname
  `)
  console.log('\n| | table | indexes |\n|---|--:|--:|')
  for (const { name, table, indexes } of rows) console.log(`| ${name} | ${table} | ${indexes} |`)
}

/**
 * The same queries by the trigrams of the same rows. They stand in a database of their own: where the server's locale
 * knows letters by their bytes, as that of the embedded one does, pg_trgm sees no trigram in a Cyrillic text.
 */
const beside = async (connection: Server, pool: pg.Pool, queries: readonly Invented[], own: Measured) => {
  const database = 'trigrams'
  await pool.query(`create database ${database} template template0 locale_provider libc locale 'C.UTF-8'`)
  const client = clientOf({ ...connection, database }, 'terjiman bench')
  await client.connect()
  try {
    await client.query('create extension pg_trgm')
    await client.query('create table pairs (source text, target text)')
    await copy(pool, client)
    await timed('\npg_trgm: index built', () => client.query('create index on pairs using gin (source gin_trgm_ops)'))
    await client.query('vacuum analyze pairs')
    console.log('\n| | queries | p50, ms | p95, ms | | |\n|---|--:|--:|--:|---|---|')
    for (const threshold of [0.5, 0.7]) {
      await client.query(`set pg_trgm.similarity_threshold = ${threshold}`)
      const theirs = await each(queries, async ({ source, target }) => {
        const { rows } = await client.query<{ target: string }>(
          'select target from pairs where source % $1 order by similarity(source, $1) desc limit 5',
          [source],
        )
        return rows.some((found) => found.target === target)
      })
      const ratio = `${(at(theirs, 0.5) / at(own, 0.5)).toFixed(0)} × our p50, ${(at(theirs, 0.95) / at(own, 0.95)).toFixed(0)} × our p95`
      row(`pg_trgm, top 5 at ${threshold}`, theirs, '', ratio)
    }
  } finally {
    await client.end()
  }
}

const copy = async (from: pg.Pool, to: pg.Client) => {
  for (let last = '0'; ; ) {
    const { rows } = await from.query<{ unit: string; source: string; target: string }>(
      `select unit, own.content->0->>'value' as source, other.content->0->>'value' as target
       from memory_variants as own join memory_variants as other using (unit)
       where unit > $1 and own.language = $2 and other.language = $3 order by unit limit ${BATCH}`,
      [last, PAIR.source, PAIR.target],
    )
    if (rows.length === 0) return
    await to.query('insert into pairs select * from unnest($1::text[], $2::text[])', [
      rows.map(({ source }) => source),
      rows.map(({ target }) => target),
    ])
    last = rows.at(-1)?.unit ?? last
  }
}
