import type { LanguagePair } from '../../model/language.ts'
import type { Concept } from '../../model/term.ts'
import { tokens } from '../letters.ts'
import { allowedTerms } from '../mention.ts'
import { lowered } from './case.ts'
import { counterpart } from './gender.ts'

/** A small-letter word of a name as the termbase writes it in the other language, in small letters. */
export type KnownParts = (word: string) => string | undefined

/**
 * The words of the people of a termbase, so that a new person's surname is written as that of another one is, his from
 * hers and hers from his. Only people whose preferred names have as many words in both languages say anything.
 */
export const knownParts = (concepts: readonly Concept[], { source, target }: LanguagePair): KnownParts => {
  const parts = new Map<string, string>()
  const add = (from: string, to: string) => {
    if (!parts.has(from)) parts.set(from, to)
  }
  const pairs = concepts.flatMap((concept) => {
    const [own, other] = [allowedTerms(concept, source), allowedTerms(concept, target)]
    const [to] = other
    if (to?.type !== 'person') return []
    const written = tokens(to.text).map(({ text }) => lowered(text, target))
    return own.flatMap(({ text }) => {
      const words = tokens(text).map((word) => lowered(word.text, source))
      return words.length === written.length ? words.map((word, index) => [word, written[index] ?? ''] as const) : []
    })
  })
  for (const [from, to] of pairs) add(from, to)
  for (const [from, to] of pairs) {
    const [hers, theirs] = [counterpart(from, source), counterpart(to, target)]
    if (hers !== undefined && theirs !== undefined) add(hers, theirs)
  }
  return (word) => parts.get(word)
}
