import type { z } from 'zod'
import { bucketOf, type Engine } from '../../engine.ts'
import type { Language } from '../../model/language.ts'
import { LANGUAGES } from '../../model/language.ts'
import { costOf, PRICES } from '../../model/price.ts'
import type { Ports } from '../../step.ts'
import type { operationsSchema } from '../schemas/operations.ts'
import { viewJobs } from './job.ts'

type Operations = z.input<typeof operationsSchema>

/** Failed jobs, and articles with something undelivered, that are told at once. */
const MOST = 200
const MONTHS = 12

/** How the machines are doing, what they have cost, and what of it did not reach readers. */
export const viewOperations = async (
  asked: string | undefined,
  board: string | null,
  ports: Ports,
  language: Language,
): Promise<Operations> => {
  const { store, engines } = ports
  const at = ports.now()
  const present = monthOf(at)
  const month = asked ?? present
  const months = await store.meter.months(`${monthBefore(present, MONTHS - 1)}-01`)
  const failed = await store.jobs.list({ states: ['failed'], limit: MOST })
  const spent = (engine: string) =>
    months.find((one) => one.engine === engine && one.month === `${present}-01`)?.characters ?? 0
  return {
    at: at.toISOString(),
    month,
    jobs: { counts: [...(await store.jobs.counts())], failed: await viewJobs(failed, ports, language) },
    engines: await Promise.all(engines.map((engine) => viewEngine(engine, spent(engine.id), ports))),
    charges: await viewCharges(month, ports),
    months: months.map((one) => ({
      month: one.month.slice(0, 7),
      engine: one.engine,
      characters: one.characters,
      cost: costOf(one.engine, one.characters),
    })),
    prices: [...PRICES],
    undelivered: (await store.articles.standings({ limit: MOST })).flatMap(({ article, languages }) =>
      languages.flatMap(({ language, undelivered }) =>
        undelivered.length === 0 ? [] : [{ article: article.slug, language, channels: [...undelivered] }],
      ),
    ),
    board,
  }
}

const viewEngine = async (
  { id, limits }: Engine,
  spent: number,
  { store }: Ports,
): Promise<Operations['engines'][number]> => {
  if (!limits) return { engine: id, pace: null, budget: null, spent, left: null, buckets: [] }
  const { budget, requests, bytes } = limits
  const fills = {
    requests: await store.meter.fill(`${id}.`, requests),
    bytes: await store.meter.fill(`${id}.`, bytes),
  }
  return {
    engine: id,
    pace: { requestsPerSecond: requests.perSecond, bytesPerSecond: bytes.perSecond },
    budget,
    spent,
    left: budget === null ? null : Math.max(0, budget - spent),
    buckets: LANGUAGES.flatMap((source) =>
      LANGUAGES.flatMap((target) =>
        (['requests', 'bytes'] as const).flatMap((of) => {
          const left = fills[of].get(bucketOf(id, { source, target }, of))
          return left === undefined ? [] : [{ source, target, of, fill: left / limits[of].burst }]
        }),
      ),
    ),
  }
}

const viewCharges = async (month: string, { store }: Ports): Promise<Operations['charges']> => {
  const charges = await store.meter.sums(new Date(`${month}-01`), new Date(`${monthBefore(month, -1)}-01`))
  const slugs = new Map<string, string>()
  for (const id of new Set(charges.map(({ article }) => article)))
    slugs.set(id, (await store.articles.get(id))?.slug ?? id)
  return charges.map(({ engine, pair, article, characters }) => ({
    engine,
    ...pair,
    article: slugs.get(article) ?? article,
    characters,
    cost: costOf(engine, characters),
  }))
}

const monthOf = (at: Date): string => at.toISOString().slice(0, 7)

/** `2026-01`, 1 → `2025-12`. */
const monthBefore = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return monthOf(new Date(Date.UTC(year, number - 1 - count, 1)))
}
