import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Check, Exhibit } from '../../src/check.ts'
import { type Finding, findingSchema } from '../../src/model/finding.ts'
import { plainText } from '../../src/model/inline.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'

interface Sentences {
  readonly [key: string]: string | Sentences
}

const findings = (language: Language): Sentences =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/findings.json`, import.meta.url), 'utf8'))

/** The sentences a check has in a language, by key. */
export const sentencesOf = (check: Check, language: Language): Readonly<Record<string, string>> =>
  (findings(language)[check.id] ?? {}) as Readonly<Record<string, string>>

const holes = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(({ 1: name = '' }) => name).sort()

/** The text that a finding's place counts in. */
const textAt = ({ segments }: Exhibit, { segment, at }: Finding): string => {
  const one = segments.find((pair) => pair.segment.id === segment)
  if (at?.side === 'source') return plainText(one?.segment.content ?? [])
  return plainText(one && one.target.state !== 'initial' ? one.target.content : [])
}

/**
 * What every check owes, whatever it looks for. `exhibits` are such as it has something to say about, among others;
 * `anyExhibit` makes exhibits of any text whatever.
 */
export const checkContract = (
  check: Check,
  exhibits: readonly Exhibit[],
  anyExhibit: fc.Arbitrary<Exhibit>,
  empties: readonly Exhibit[],
): void => {
  const keeps = (exhibit: Exhibit) => {
    const before = structuredClone(exhibit)
    const found = check.inspect(exhibit)
    expect(exhibit, 'an exhibit is left as it was').toEqual(before)
    expect(check.inspect(structuredClone(exhibit)), 'the same exhibit gives the same findings').toEqual(found)
    for (const finding of found) {
      expect(findingSchema.parse(finding)).toEqual(finding)
      expect(exhibit.segments.map(({ segment }) => segment.id)).toContain(finding.segment)
      for (const language of LANGUAGES) {
        const sentence = sentencesOf(check, language)[finding.key]
        expect(sentence, `findings.${check.id}.${finding.key} in ${language}`).toBeTypeOf('string')
        expect(Object.keys(finding.params), `${language}: ${sentence}`).toEqual(
          expect.arrayContaining([...holes(sentence ?? '')]),
        )
      }
      if (!finding.at) continue
      expect(finding.at.start).toBeGreaterThanOrEqual(0)
      expect(finding.at.start).toBeLessThan(finding.at.end)
      expect(finding.at.end).toBeLessThanOrEqual(textAt(exhibit, finding).length)
    }
    return found
  }

  describe(`the check ${check.id} keeps the contract`, () => {
    test('it speaks up where it should, in sentences that all languages have', () => {
      expect(exhibits.flatMap(keeps).length).toBeGreaterThan(0)
    })

    test('it survives any text in any pair of languages', () => {
      fc.assert(
        fc.property(anyExhibit, (exhibit) => {
          keeps(exhibit)
        }),
      )
    })

    test('what it offers as a fix ends its finding and makes no other', () => {
      for (const exhibit of exhibits) {
        for (const { fix, segment, key } of check.inspect(exhibit)) {
          if (!fix) continue
          const mended = exhibit.segments.map((pair) =>
            pair.segment.id === segment && pair.target.state !== 'initial'
              ? { ...pair, target: { ...pair.target, content: fix } }
              : pair,
          )
          const left = check.inspect({ ...exhibit, segments: mended })
          const before = check.inspect(exhibit)
          expect(left.length, `${key}: ${JSON.stringify(fix)}`).toBe(before.length - 1)
        }
      }
    })

    test('it finds nothing in nothing', () => {
      for (const exhibit of exhibits) expect(check.inspect({ ...exhibit, segments: [] })).toEqual([])
    })

    test('it leaves an empty target to the check for empty targets', () => {
      for (const exhibit of empties) expect(check.inspect(exhibit).length).toBe(check.id === 'empty' ? 1 : 0)
    })
  })

  test(`the sentences of ${check.id} are the same in all languages, with the same holes`, () => {
    const shape = (language: Language) =>
      Object.entries(sentencesOf(check, language)).map(([key, sentence]) => [key, holes(sentence)])
    for (const language of LANGUAGES) expect(shape(language), language).toEqual(shape('en'))
  })
}
