import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
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
  ['TERJIMAN_ENGINES', 'pseudo,deepl', 'amazon-translate | pseudo'],
  ['TERJIMAN_LANGUAGE', 'de', 'az | ru | kk | en'],
  ['TERJIMAN_SITE_ORIGIN', 'news.example.org', 'https://…'],
  ['TERJIMAN_DESK_ORIGIN', 'ftp://x', 'https://…'],
  ['TERJIMAN_REQUESTS_PER_SECOND', '0', '> 0'],
  ['TERJIMAN_BYTES_PER_SECOND', 'fast', '> 0'],
  ['DATABASE_URL', 'mysql://x/y', 'postgres://…'],
  ['REDIS_URL', 'localhost', 'redis://…'],
  ['SOURCE_DATE_EPOCH', 'today', '0, 1, 2, …'],
])('%s=%s is refused, and %s is what is expected', (variable, found, expected) => {
  expect(refused({ [variable]: found })).toEqual(['config.unfit', { variable, found, expected }])
})

test.each(['0', '65535'])('TERJIMAN_PORT=%s is a port', (port) => {
  expect(readConfig({ TERJIMAN_PORT: port }).port).toBe(Number(port))
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
