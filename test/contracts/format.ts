import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Format, Problem } from '../../src/format.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'

interface Sentences {
  readonly [key: string]: string | Sentences
}

/** What a format reads, and every problem and notice that it reports on the way. */
export const readWith = <Value>(format: Format<Value>, text: string) => {
  const told: Problem[] = []
  const value = format.read(text, (problem) => told.push(problem))
  const problems = told.filter(({ severity }) => severity === undefined)
  return { value, problems, notices: told.filter((one) => !problems.includes(one)) }
}

const sentenceOf = (key: string, language: Language): unknown => {
  const file = new URL(`../../locales/${language}/problems.json`, import.meta.url)
  const sentences: Sentences = JSON.parse(readFileSync(file, 'utf8'))
  return key
    .split('.')
    .reduce<string | Sentences | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), sentences)
}

/** A text, and the key and place of everything that is wrong in it. */
type Broken = readonly [text: string, ...problems: readonly (readonly [key: string, place: string])[]]

/**
 * What every format owes, whatever it looks like. `anyValue` makes values such as the format can carry whole; `broken`
 * are texts with something wrong, and where.
 */
export const formatContract = <Value>(
  name: string,
  format: Format<Value>,
  anyValue: fc.Arbitrary<Value>,
  broken: readonly Broken[],
): void => {
  describe(`the format ${name}`, () => {
    test('reads back what it wrote', () => {
      fc.assert(
        fc.property(anyValue, (value) => {
          const { value: read, problems } = readWith(format, format.write(value))
          expect({ read, problems }).toEqual({ read: value, problems: [] })
        }),
      )
    })

    test('writes the same value in the same bytes', () => {
      fc.assert(
        fc.property(anyValue, (value) => {
          expect(format.write(readWith(format, format.write(value)).value)).toBe(format.write(value))
        }),
      )
    })

    test('survives any text, and names a place in it for every problem', () => {
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary' }), mutilated(format, anyValue)), (text) => {
          const lines = text.split(/\r\n|\n|\r/).length
          for (const { place } of readWith(format, text).problems) {
            expect(place.line).toBeGreaterThanOrEqual(1)
            expect(place.line).toBeLessThanOrEqual(lines)
            expect(place.column).toBeGreaterThanOrEqual(1)
          }
        }),
      )
    })

    test.each(broken.map(([text, ...expected]) => ({ text, expected })))(
      'reports what is wrong in $text',
      ({ text, expected }) => {
        const { problems } = readWith(format, text)
        expect(problems.map(({ key, place }) => [key, `${place.line}:${place.column}`])).toEqual(expected)
        for (const { key, params } of problems)
          for (const language of LANGUAGES) {
            const sentence = sentenceOf(key, language)
            expect(sentence, `problems.${key} in ${language}`).toBeTypeOf('string')
            const holes = [...String(sentence).matchAll(/\{\{(\w+)\}\}/g)].map(({ 1: hole }) => hole)
            expect(Object.keys(params), `problems.${key} in ${language}`).toEqual(expect.arrayContaining(holes))
          }
      },
    )

    test('has a media type, and endings without a dot', () => {
      expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/)
      expect(format.extensions.length).toBeGreaterThan(0)
      for (const extension of format.extensions) expect(extension).toMatch(/^[a-z0-9]+$/)
    })
  })
}

/** What the format wrote, with a piece cut out and another put in. */
const mutilated = <Value>(format: Format<Value>, anyValue: fc.Arbitrary<Value>): fc.Arbitrary<string> =>
  fc.tuple(anyValue, fc.nat(), fc.nat(10), fc.string()).map(([value, at, length, piece]) => {
    const text = format.write(value)
    const start = at % (text.length + 1)
    return text.slice(0, start) + piece + text.slice(start + length)
  })
