import { existsSync, readFileSync } from 'node:fs'
import type { Language } from '../../src/model/language.ts'
import { sentences } from '../../src/text/segment.ts'

/** Sets of texts whose sentences have been marked; `fixtures/text/segment/README.md` says where each comes from. */
export const SETS = ['golden', 'worked', 'unseen', 'pragmatic'] as const
export type MarkedSet = (typeof SETS)[number]

export interface Marked {
  readonly text: string
  readonly expected: readonly string[]
}

const at = (set: MarkedSet, name: string) => new URL(`../fixtures/text/segment/${set}/${name}.txt`, import.meta.url)

/** The texts of a set in one language, beside their sentences; none where the set has none. */
export const markedTexts = (set: MarkedSet, language: Language): readonly Marked[] => {
  if (!existsSync(at(set, language))) return []
  const paragraphs = (name: string) => readFileSync(at(set, name), 'utf8').trim().split('\n\n')
  const expected = paragraphs(`${language}.expected`)
  return paragraphs(language).map((text, index) => ({ text, expected: expected[index]?.split('\n') ?? [] }))
}

/** The sentences of a text, with any white space inside them as one space. */
export const cut = (text: string, language: Language): readonly string[] =>
  sentences(text, language).map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' '))

export const isRight = ({ text, expected }: Marked, language: Language): boolean =>
  cut(text, language).join('\n') === expected.join('\n')
