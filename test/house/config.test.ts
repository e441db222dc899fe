import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
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
