import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { languageOf, readConfig } from '../../src/config.ts'
import { Fault } from '../../src/model/fault.ts'

const refused = (env: Readonly<Record<string, string>>): unknown => {
  try {
    return readConfig(env)
  } catch (thrown) {
    return thrown instanceof Fault ? [thrown.code, thrown.params] : thrown
  }
}

test.each([
  ['TERJIMAN_PORT', '99999', '0–65535'],
  ['TERJIMAN_PORT', 'http', '0–65535'],
  ['TERJIMAN_BUDGET', '-5', '≥ 0'],
  ['TERJIMAN_ENGINES', 'pseudo,google', 'amazon-translate | deepl | openai | libretranslate | pseudo'],
  ['TERJIMAN_ENGINES_AZ_KK', 'google', 'amazon-translate | deepl | openai | libretranslate | pseudo'],
  ['TERJIMAN_PIVOT', 'tr', 'auto | never | az | ru | kk | en'],
  ['TERJIMAN_PIVOT_AZ_KK', 'always', 'auto | never | az | ru | kk | en'],
  ['DEEPL_SERVER_URL', 'api.deepl.com', 'https://…'],
  ['TERJIMAN_LANGUAGE', 'de', 'az | ru | kk | en'],
  ['TERJIMAN_SITE_ORIGIN', 'news.example.org', 'https://…'],
  ['TERJIMAN_DESK_ORIGIN', 'ftp://x', 'https://…'],
  ['TERJIMAN_OPENID_ISSUER', 'http://id.example.org', 'https://…'],
  ['TERJIMAN_REQUESTS_PER_SECOND', '0', '> 0'],
  ['TERJIMAN_BYTES_PER_SECOND', 'fast', '> 0'],
  ['DATABASE_URL', 'mysql://x/y', 'postgres://…'],
  ['REDIS_URL', 'localhost', 'redis://…'],
  ['TERJIMAN_KAZAKH_LATIN', '2018', '2021'],
  ['SOURCE_DATE_EPOCH', 'today', '0, 1, 2, …'],
])('%s=%s is refused, and %s is what is expected', (variable, found, expected) => {
  expect(refused({ [variable]: found })).toEqual(['config.unfit', { variable, found, expected }])
})

test.each(['0', '65535'])('TERJIMAN_PORT=%s is a port', (port) => {
  expect(readConfig({ TERJIMAN_PORT: port }).port).toBe(Number(port))
})

test('OpenID takes an issuer, a client and its secret, and plain http only on this machine', () => {
  const set = {
    TERJIMAN_OPENID_ISSUER: 'http://127.0.0.1:9000/realm',
    TERJIMAN_OPENID_CLIENT_ID: 'terjiman',
    TERJIMAN_OPENID_CLIENT_SECRET: 's',
  }
  expect(readConfig(set).openId).toEqual({
    issuer: 'http://127.0.0.1:9000/realm',
    clientId: 'terjiman',
    clientSecret: 's',
  })
  expect(readConfig({}).openId).toBeUndefined()
  for (const variable of Object.keys(set))
    expect(refused({ ...set, [variable]: '' })).toMatchObject(['config.unfit', { variable }])
})

describe('engines', () => {
  const ENV = {
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 's',
    DEEPL_AUTH_KEY: 'b',
    OPENAI_API_KEY: 'c',
    OPENAI_MODEL: 'm',
    LIBRETRANSLATE_URL: 'http://127.0.0.1:5000/',
  }
  const ids = (env: Readonly<Record<string, string>>) => readConfig(env).engines.map(({ id }) => id)

  test('are all that the environment configures, in the order of the shelf', () => {
    expect(ids({})).toEqual([])
    expect(ids(ENV)).toEqual(['amazon-translate', 'deepl', 'openai', 'libretranslate'])
    expect(readConfig(ENV).engines.map(({ settings }) => settings)).toEqual([
      {},
      { key: 'b' },
      { key: 'c', model: 'm' },
      { url: 'http://127.0.0.1:5000' },
    ])
  })

  test('are those that are named, in that order, and none where it says none', () => {
    expect(ids({ ...ENV, TERJIMAN_ENGINES: 'openai, deepl' })).toEqual(['openai', 'deepl'])
    expect(ids({ ...ENV, TERJIMAN_ENGINES: 'none' })).toEqual([])
  })

  test('may be named for one pair, and those that are named for pairs alone are kept to these', () => {
    const { engines, routing } = readConfig({
      ...ENV,
      TERJIMAN_ENGINES: 'amazon-translate',
      TERJIMAN_ENGINES_AZ_KK: 'openai,amazon-translate',
      TERJIMAN_PIVOT: 'never',
      TERJIMAN_PIVOT_KK_AZ: 'ru',
    })
    expect(engines.map(({ id }) => id)).toEqual(['amazon-translate', 'openai'])
    expect(routing).toEqual({
      pairs: { 'az-kk': ['openai', 'amazon-translate'] },
      reserved: ['openai'],
      pivot: 'never',
      pivots: { 'kk-az': 'ru' },
    })
  })

  test.each([
    ['amazon-translate', 'AWS_SECRET_ACCESS_KEY', { AWS_ACCESS_KEY_ID: 'a' }],
    ['amazon-translate', 'AWS_ACCESS_KEY_ID', { AWS_SECRET_ACCESS_KEY: 's', AWS_REGION: 'eu-west-1' }],
    ['deepl', 'DEEPL_AUTH_KEY', { TERJIMAN_ENGINES: 'deepl' }],
    ['deepl', 'DEEPL_AUTH_KEY', { DEEPL_SERVER_URL: 'https://api.example.org' }],
    ['openai', 'OPENAI_MODEL', { TERJIMAN_ENGINES_AZ_KK: 'openai', OPENAI_API_KEY: 'c' }],
    ['openai', 'OPENAI_API_KEY', { OPENAI_MODEL: 'm' }],
    ['libretranslate', 'LIBRETRANSLATE_URL', { LIBRETRANSLATE_API_KEY: 'd' }],
  ])('%s without %s is refused', (engine, variable, env: Readonly<Record<string, string>>) => {
    expect(refused(env)).toEqual(['config.engine_incomplete', { engine, variable }])
  })

  test('half a key is nothing to those who have another way to their credentials, or want other engines', () => {
    expect(ids({ AWS_ACCESS_KEY_ID: 'a', AWS_PROFILE: 'desk' })).toEqual(['amazon-translate'])
    expect(ids({ AWS_ACCESS_KEY_ID: 'a', DEEPL_SERVER_URL: 'https://x.org', TERJIMAN_ENGINES: 'none' })).toEqual([])
  })

  test('a server of one’s own may ask for no key, and a key alone may be another program’s', () => {
    const [own] = readConfig({ OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }).engines
    expect(own?.settings).toEqual({ model: 'm', baseUrl: 'http://127.0.0.1:11434/v1' })
    expect(readConfig({ OPENAI_API_KEY: 'c' })).toMatchObject({ engines: [], modelMissing: true })
    expect(readConfig(ENV).modelMissing).toBe(false)
  })

  test.each(['TERJIMAN_ENGINES_AZ_KZ', 'TERJIMAN_PIVOT_RU_RU'])('%s is of no pair', (variable) => {
    expect(refused({ [variable]: 'none' })).toMatchObject(['config.unfit', { variable, found: 'none' }])
  })
})

test.each([
  [{ TERJIMAN_LANGUAGE: 'az', LANG: 'ru_RU.UTF-8' }, 'az'],
  [{ TERJIMAN_LANGUAGE: 'de', LANG: 'ru_RU.UTF-8' }, 'ru'],
  [{ LC_ALL: '', LC_MESSAGES: 'kk_KZ', LANG: 'ru_RU' }, 'kk'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{}, 'en'],
])('%j is spoken to in %s', (env, language) => {
  expect(languageOf(env)).toBe(language)
})

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const start = (argv: readonly string[], env: Readonly<Record<string, string>>) =>
  new Promise<readonly unknown[]>((resolve) => {
    const { PATH = '' } = process.env
    execFile(process.execPath, [main, ...argv], { env: { PATH, ...env } }, (failed, out, err) =>
      resolve([failed?.code ?? 0, out, err]),
    )
  })

test('a setting that cannot be used is told in the language of the environment, or in the one that is asked for', async () => {
  const env = { LANG: 'kk_KZ.UTF-8', TERJIMAN_PORT: '99999' }
  const [spoken, asked, [code, out]] = await Promise.all([
    start(['list'], env),
    start(['list', '--lang', 'ru'], env),
    start(['list', '--json'], env),
  ])
  expect(spoken).toEqual([1, '', expect.stringContaining('TERJIMAN_PORT баптауының мәні')])
  expect(asked).toEqual([1, '', expect.stringContaining('Значение настройки TERJIMAN_PORT')])
  expect([code, JSON.parse(String(out)).fault.code]).toEqual([1, 'config.unfit'])
}, 30_000)

test('a setting that cannot be used is in nobody’s way who needs none', async () => {
  expect(await start(['--version'], { TERJIMAN_PORT: '99999' })).toEqual([0, expect.stringMatching(/^\d/), ''])
})
