import { expect, test } from 'vitest'
import { text } from '../../../src/model/inline.ts'
import { migrate } from '../../../src/stores/postgres/index.ts'
import { openGround } from './ground.ts'

const unit = (n: number) => ({
  sourceLanguage: 'ru' as const,
  targetLanguage: 'kk' as const,
  source: text(`Школа номер ${n} открыта в Алматы.`),
  target: text(`Алматыда ${n} мектеп ашылды.`),
  before: `${n - 1}`,
  after: `${n + 1}`,
  from: 'a',
})
const PAIR = { source: 'ru', target: 'kk' } as const

test('a memory that was filled before its sentences had keys, or other keys, gets them with the next migration', async () => {
  const { pool, store } = await openGround()
  await store.memory.put([1, 2, 3].map(unit), new Date())
  const counted = async () =>
    (await pool.query('select key, units from memory_words where units > 0 order by key')).rows
  const words = await counted()
  await pool.query('truncate memory_sentences, memory_words')
  await pool.query('update memory_index set version = 0')
  expect(await store.memory.concordance(PAIR, 'школы', 9)).toEqual([])

  expect(await Promise.all([migrate(pool), migrate(pool)])).toEqual([[], []])
  expect(await store.memory.concordance(PAIR, 'школы', 9)).toHaveLength(3)
  expect(await counted()).toEqual(words)
})

test('the counts of words are those of the sentences, whatever was put, replaced and forgotten', async () => {
  const { pool, store } = await openGround()
  const of = (from: string, ...numbers: readonly number[]) => numbers.map((n) => ({ ...unit(n), from }))
  await store.memory.put(of('a', 1, 2, 3, 4), new Date())
  await store.memory.put(of('b', 3, 4, 5), new Date())
  await store.memory.put(
    of('a', 1, 2).map((one) => ({ ...one, targetLanguage: 'az' as const, target: text('Məktəb açıldı.') })),
    new Date(),
  )
  await store.memory.put(of('a', 1), new Date())
  await store.memory.forget('a', 'kk')
  const { rows } = await pool.query(`
    select coalesce(counted.key, known.key) as key, counted.units as counted, known.units as known
    from (select key, count(*)::integer as units from memory_sentences, unnest(keys) as key group by key) as counted
    full join (select * from memory_words where units <> 0) as known using (key)
    where counted.units is distinct from known.units
  `)
  expect(rows).toEqual([])
})
