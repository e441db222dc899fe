import { expect, test } from 'vitest'
import { figuresStyle } from '../../src/checks/figures-style.ts'
import { plainText } from '../../src/model/inline.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { aligned } from '../text/quantities.ts'
import { exhibit } from './exhibits.ts'

const mended = (source: Language, target: Language, before: string, after: string) =>
  figuresStyle.inspect(exhibit({ source, target }, before, after)).map(({ fix }) => fix && plainText(fix))

test.each([
  ['en', 'ru', '1,250,000 tonnes', '1,250,000 тонн', '1\u00a0250\u00a0000 тонн'],
  ['en', 'ru', '1,250 tonnes', '1,250 тонн', '1250 тонн'],
  ['en', 'az', '1,250.5 tonnes', '1,250.5 ton', '1250,5 ton'],
  ['en', 'kk', '$3.50 million', '3.50 млн доллар', '3,50 млн доллар'],
  ['ru', 'en', '1\u00a0250\u00a0000 тонн', '1\u00a0250\u00a0000 tonnes', '1,250,000 tonnes'],
  ['az', 'en', '1.250.000 ton', '1.250.000 tonnes', '1,250,000 tonnes'],
  ['az', 'ru', '12,5%', '12,5%', '12,5\u00a0%'],
  ['ru', 'kk', '12,5\u00a0%', '12,5\u00a0%-ға', '12,5%-ға'],
  ['en', 'ru', 'on 25–26 May', '25-26 мая', '25–26 мая'],
  ['en', 'az', '5–10 percent', '5-10 faiz', '5–10 faiz'],
  ['en', 'az', 'in 1993', '1993-ci ildə', '1993-cü ildə'],
  ['en', 'kk', 'the 20th', '20-ші', '20-шы'],
] as const)('%s to %s, %s kept as %s is mended to %s', (source, target, before, after, expected) => {
  expect(mended(source, target, before, after)).toEqual([expected])
})

test.each([
  ['en', 'ru', 'a reading that the source does not decide', '1,250 or 1.25', '1,250 или 1.250'],
  ['ru', 'az', 'groups that newspapers part by full stops', '1\u00a0250\u00a0000', '1.250.000'],
  ['en', 'ru', 'groups in four digits', '1,250', '1\u00a0250'],
  ['en', 'ru', 'a telephone or a flight', '555-12-34, J2-8243', '555-12-34, J2-8243'],
  ['en', 'ru', 'the number of a section', 'section 3.2', 'раздел 3.2'],
  ['en', 'az', 'an ending that asks for no harmony', '5-fold', '5-lik'],
  ['en', 'kk', 'a noun after a hyphen', 'article 5', '5-бап'],
] as const)('%s to %s, nothing is said of %s', (source, target, _, before, after) => {
  expect(mended(source, target, before, after)).toEqual([])
})

/** Ranges with hyphens are read as well, and percent signs in all styles; both are slips where they stand in a target. */
const tables = ['number', 'money', 'ordinal', 'time', 'date']
  .flatMap(aligned)
  .filter(({ phrases }) => !Object.values(phrases).some((phrase) => /\d-\d/.test(phrase)))

test.each(LANGUAGES)('nothing is said of the tables of right translations, from %s', (source) => {
  const found = tables.flatMap(({ phrases }) =>
    LANGUAGES.filter((target) => target !== source).flatMap((target) =>
      figuresStyle
        .inspect(exhibit({ source, target }, phrases[source], phrases[target]))
        .map(({ key, params }) => [target, key, params]),
    ),
  )
  expect(found).toEqual([])
})
