import { z } from 'zod'
import type { EngineId, Routing } from './engines/index.ts'
import { type Environment, listOf, parseEnvironment, present } from './environment.ts'
import { ENGINES } from './equipment.ts'
import { Fault } from './model/fault.ts'
import { LANGUAGES } from './model/language.ts'

const engineList = listOf(ENGINES).optional()
const PIVOTS = ['auto', 'never', ...LANGUAGES] as const
const pivot = z.enum(PIVOTS, PIVOTS.join(' | ')).optional()

/** By what ends their variables, `AZ_KK`: what the pair is called inside, `az-kk`. */
const PAIRS = new Map(
  LANGUAGES.flatMap((source) =>
    LANGUAGES.filter((target) => target !== source).map(
      (target) => [`${source}_${target}`.toUpperCase(), `${source}-${target}`] as const,
    ),
  ),
)
const ORDER = 'TERJIMAN_ENGINES'
const PIVOT = 'TERJIMAN_PIVOT'

const forPairs = <Schema extends z.ZodType>(name: string, schema: Schema) =>
  z.object(Object.fromEntries([...PAIRS.keys()].map((pair) => [`${name}_${pair}`, schema])))
const general = z.object({ [ORDER]: engineList, [PIVOT]: pivot })

/**
 * Who is asked for which pair, and when a third language is gone through: `TERJIMAN_ENGINES` and `TERJIMAN_PIVOT` for
 * all pairs, `TERJIMAN_ENGINES_AZ_KK` and `TERJIMAN_PIVOT_AZ_KK` for one. `engines`: everybody who is asked at all.
 * Throws `config.unfit`, also for a variable of these that is of no pair.
 */
export const readRouting = (
  env: Environment,
  configured: readonly EngineId[],
): { readonly engines: readonly EngineId[]; readonly routing: Routing } => {
  demandPairs(env)
  const { TERJIMAN_ENGINES: order, TERJIMAN_PIVOT: wanted = 'auto' } = parseEnvironment(general, env)
  const pairs = ofPairs(ORDER, parseEnvironment(forPairs(ORDER, engineList), env))
  const usual = order ?? configured
  const engines = [...new Set([...usual, ...Object.values(pairs).flat()])]
  return {
    engines,
    routing: {
      pairs,
      reserved: engines.filter((id) => !usual.includes(id)),
      pivot: wanted,
      pivots: ofPairs(PIVOT, parseEnvironment(forPairs(PIVOT, pivot), env)),
    },
  }
}

const ofPairs = <Value>(
  name: string,
  set: Readonly<Record<string, Value | undefined>>,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    [...PAIRS].flatMap(([ending, pair]) => {
      const value = set[`${name}_${ending}`]
      return value === undefined ? [] : [[pair, value]]
    }),
  )

/** A slip of the pen in a variable's name would otherwise change nothing, and nobody would be told. */
const demandPairs = (env: Environment): void => {
  for (const [variable, found] of Object.entries(present(env)))
    for (const name of [ORDER, PIVOT])
      if (variable.startsWith(`${name}_`) && !PAIRS.has(variable.slice(name.length + 1)))
        throw new Fault('config.unfit', { variable, found, expected: `${name}_${[...PAIRS.keys()].join(' | _')}` })
}
