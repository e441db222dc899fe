import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { EngineChoice, Routing } from './engines/index.ts'
import { address, type Environment, issuer, parseEnvironment, present } from './environment.ts'
import { configured, equip } from './equipment.ts'
import { Fault } from './model/fault.ts'
import { isLanguage, LANGUAGES, type Language } from './model/language.ts'
import { readRouting } from './routing.ts'
import { LATIN_VERSIONS, type LatinVersion } from './text/languages/kk-latin.ts'

/** The project's own folder, wherever the command was typed. */
const root = fileURLToPath(new URL('..', import.meta.url))

// What is expected is said in signs, for the sentence around it is in the reader's language.
const whole = z.string().regex(/^\d+$/, '0, 1, 2, …').transform(Number)
const budget = z.string().regex(/^\d+$/, '≥ 0').transform(Number)
const positive = z
  .string()
  .regex(/^\d+(\.\d+)?$/, '> 0')
  .transform(Number)
  .refine((value) => value > 0, '> 0')
const port = z
  .string()
  .regex(/^\d+$/, '0–65535')
  .transform(Number)
  .refine((value) => value <= 65_535, '0–65535')

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'postgres://…' }).optional(),
  // An address, or the path of a Unix socket, as ioredis takes them.
  REDIS_URL: z.union([z.url({ protocol: /^rediss?$/ }), z.string().startsWith('/')], { error: 'redis://…' }).optional(),
  TERJIMAN_DATA: z.string().default(`${root}data`),
  TERJIMAN_SITE: z.string().optional(),
  TERJIMAN_SITE_ORIGIN: address.optional(),
  TERJIMAN_DESK_ORIGIN: address.optional(),
  TERJIMAN_OPENID_ISSUER: issuer.optional(),
  TERJIMAN_OPENID_CLIENT_ID: z.string().optional(),
  TERJIMAN_OPENID_CLIENT_SECRET: z.string().optional(),
  TERJIMAN_HOST: z.string().default('127.0.0.1'),
  TERJIMAN_PORT: port.default(4747),
  TERJIMAN_LANGUAGE: z.enum(LANGUAGES, LANGUAGES.join(' | ')).optional(),
  TERJIMAN_BUDGET: budget.optional(),
  TERJIMAN_REQUESTS_PER_SECOND: positive.default(20),
  TERJIMAN_BYTES_PER_SECOND: positive.default(1_000),
  TERJIMAN_KAZAKH_LATIN: z.enum(LATIN_VERSIONS, LATIN_VERSIONS.join(' | ')).optional(),
  SOURCE_DATE_EPOCH: whole.optional(),
})

/** Everything that can be set from outside, parsed once. The README's table has the same names. */
export interface Config {
  readonly databaseUrl: string | undefined
  readonly redisUrl: string | undefined
  /** Folder of the embedded database and, unless set otherwise, of the published site. */
  readonly data: string
  readonly site: string
  /** Absolute address where readers find the site. */
  readonly siteOrigin: string
  /** Absolute address where people find the desk, when a proxy stands before it. */
  readonly deskOrigin: string | undefined
  /** Who confirms people at the desk; `undefined`: nobody but ourselves. */
  readonly openId: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | undefined
  readonly host: string
  readonly port: number
  readonly language: Language
  /** In order of preference; those that are for single pairs only come last. */
  readonly engines: readonly EngineChoice[]
  readonly routing: Routing
  /** Amazon Translate is wanted and no region says where. */
  readonly regionMissing: boolean
  /** There is a key or an address for `openai`, and no model says that it is meant for us. */
  readonly modelMissing: boolean
  /** Characters per calendar month and engine; `null`: no limit. */
  readonly budget: number | null
  readonly pace: { readonly requestsPerSecond: number; readonly bytesPerSecond: number }
  /** The alphabet in which Kazakh editions are published in Latin letters as well; `undefined`: they are not. */
  readonly kazakhLatin: LatinVersion | undefined
  /** A fixed clock for reproducible output, as reproducible-builds.org defines the variable. */
  readonly clock: Date | undefined
}

/** Throws `config.unfit` for the first variable that cannot be used, `config.engine_incomplete` for one that is missing. */
export const readConfig = (env: Environment): Config => {
  const here = present(env)
  const set = parseEnvironment(environment, here)
  const { engines, routing } = readRouting(here, configured(here))
  return {
    databaseUrl: set.DATABASE_URL,
    redisUrl: set.REDIS_URL,
    data: set.TERJIMAN_DATA,
    site: set.TERJIMAN_SITE ?? `${set.TERJIMAN_DATA}/site`,
    deskOrigin: set.TERJIMAN_DESK_ORIGIN,
    openId: openIdOf(set),
    siteOrigin: set.TERJIMAN_SITE_ORIGIN ?? `http://${set.TERJIMAN_HOST}:${set.TERJIMAN_PORT}/site`,
    host: set.TERJIMAN_HOST,
    port: set.TERJIMAN_PORT,
    language: languageOf(here),
    engines: equip(engines, here),
    routing,
    regionMissing:
      engines.includes('amazon-translate') && !here.AWS_REGION && !here.AWS_DEFAULT_REGION && !here.AWS_PROFILE,
    modelMissing: !engines.includes('openai') && Boolean(here.OPENAI_API_KEY ?? here.OPENAI_BASE_URL),
    budget: set.TERJIMAN_BUDGET ?? null,
    pace: { requestsPerSecond: set.TERJIMAN_REQUESTS_PER_SECOND, bytesPerSecond: set.TERJIMAN_BYTES_PER_SECOND },
    kazakhLatin: set.TERJIMAN_KAZAKH_LATIN,
    clock: set.SOURCE_DATE_EPOCH === undefined ? undefined : new Date(set.SOURCE_DATE_EPOCH * 1000),
  }
}

/** All three of its variables, or none. Throws `config.unfit` for the first that is missing. */
const openIdOf = (set: z.output<typeof environment>): Config['openId'] => {
  const named = {
    TERJIMAN_OPENID_ISSUER: set.TERJIMAN_OPENID_ISSUER,
    TERJIMAN_OPENID_CLIENT_ID: set.TERJIMAN_OPENID_CLIENT_ID,
    TERJIMAN_OPENID_CLIENT_SECRET: set.TERJIMAN_OPENID_CLIENT_SECRET,
  }
  if (Object.values(named).every((value) => value === undefined)) return undefined
  const missing = Object.entries(named).find(([, value]) => value === undefined)
  if (missing) throw new Fault('config.unfit', { variable: missing[0], found: '–', expected: '…' })
  const [issuer = '', clientId = '', clientSecret = ''] = Object.values(named)
  return { issuer, clientId, clientSecret }
}

/**
 * In which to speak, whatever else of the environment cannot be used: what is set, else the terminal's language, by POSIX
 * order, where it is one of ours; else English.
 */
export const languageOf = (env: Readonly<Record<string, string | undefined>>): Language => {
  const terminal = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2)
  return [env.TERJIMAN_LANGUAGE ?? '', terminal].find(isLanguage) ?? 'en'
}
