import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Exhibit } from '../../src/check.ts'
import { checks } from '../../src/checks/index.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { checkContract } from '../contracts/check.ts'
import { planted as codePlanted } from './codes.planted.ts'
import { concepts, exhibit, parallels, planted } from './exhibits.ts'

const folder = (path: string) => readdirSync(new URL(`../../${path}`, import.meta.url)).sort()

const ids = checks.map(({ check }) => check.id)

const spoiled: readonly Exhibit[] = [
  ...planted.map(({ pair, before, after }) => exhibit(pair, before, after)),
  ...codePlanted.map((one) => one.exhibit),
]

const words = fc.constantFrom(
  ...parallels.flatMap((one) => Object.values(one).flatMap((sentence) => sentence.split(/(?<= )/))),
  ...concepts.flatMap(({ terms }) => terms.map(({ text }) => `${text} `)),
)
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.oneof({ weight: 4, arbitrary: words }, fc.string({ unit: 'binary', maxLength: 3 })))
    .map((all) => all.join('')),
)
const tags = fc.constantFrom(...LANGUAGES)
const anyExhibit = fc
  .tuple(tags, tags, texts, fc.option(texts, { nil: undefined }))
  .map(([source, target, before, after]) => exhibit({ source, target }, before, after))

const empties = [undefined, '', ' \u00a0\n'].map((nothing) =>
  exhibit({ source: 'en', target: 'ru' }, 'Elnur Safarov gave 340 tenge on May 5: https://example.org', nothing),
)

for (const { check } of checks) checkContract(check, spoiled, anyExhibit, empties)

describe('the shelf of checks', () => {
  test('folder, list, sentences and tests hold the same checks', () => {
    const files = folder('src/checks').filter((file) => file !== 'index.ts')
    expect(files).toEqual(ids.map((id) => `${id}.ts`).sort())
    const tested = folder('test/checks').filter((file) => file.endsWith('.test.ts'))
    expect(tested).toEqual(expect.arrayContaining(ids.map((id) => `${id}.test.ts`)))
    for (const language of LANGUAGES) {
      const sentences = readFileSync(new URL(`../../locales/${language}/findings.json`, import.meta.url), 'utf8')
      expect(Object.keys(JSON.parse(sentences)).sort(), language).toEqual([...ids].sort())
    }
  })

  test('every sentence is said by some planted error', () => {
    const sentences = JSON.parse(readFileSync(new URL('../../locales/en/findings.json', import.meta.url), 'utf8'))
    const written = Object.entries(sentences).flatMap(([id, keys]) =>
      Object.keys(keys as object).map((key) => `${id}.${key}`),
    )
    const said = spoiled.flatMap((one) =>
      checks.flatMap(({ check }) => check.inspect(one).map(({ key }) => `${check.id}.${key}`)),
    )
    expect(written.sort()).toEqual([...new Set(said)].sort())
  })
})
