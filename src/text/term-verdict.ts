import type { Language } from '../model/language.ts'
import type { Concept } from '../model/term.ts'
import type { Span } from './address.ts'
import { folded } from './fold.ts'
import { isForm, type TermWord } from './inflection.ts'
import { allowedTerms } from './mention.ts'
import { termParts, termWords } from './term-words.ts'
import type { FoundTerm } from './terms.ts'

/**
 * How a target answers a concept of its source. `short form`: only the head of a term of several words (`Фонд`), after
 * the text had it in full. `forbidden`: a term that must not be printed stands there, whatever else does.
 */
export type Outcome = 'exact' | 'inflected' | 'acronym' | 'short form' | 'forbidden' | 'missing'

export interface Verdict {
  readonly concept: Concept
  readonly outcome: Outcome
  /** Where the source has it; empty when only the target does, in a forbidden form. */
  readonly inSource: readonly Span[]
  /** Where the target has it in an approved or short form. */
  readonly inTarget: readonly Span[]
  /** Forbidden terms of the target. */
  readonly wrong: readonly FoundTerm[]
}

export interface Recognised {
  readonly text: string
  readonly found: readonly FoundTerm[]
}

export const isAllowed = ({ term }: FoundTerm): boolean => term.status === 'preferred' || term.status === 'admitted'

/**
 * A verdict on every concept that the source has and the target's language has approved terms for, and on every one of
 * which the target has a forbidden or deprecated term. A deprecated term is let through where the source has one too: it
 * may speak of a time when that was the word. `introduced` holds the concepts that were printed in full before.
 */
export const verifyTerms = (
  source: Recognised,
  target: Recognised,
  language: Language,
  introduced: ReadonlySet<Concept>,
): readonly Verdict[] => {
  const wrong = wrongTerms(source.found, target.found)
  const concepts = new Set([...source.found, ...wrong].map(({ concept }) => concept))
  const verdicts = [...concepts].map((concept): Verdict => {
    const own = ({ concept: other }: FoundTerm) => other === concept
    const printed = target.found.filter((one) => own(one) && !wrong.includes(one))
    const short = introduced.has(concept) ? headsIn(target.text, concept, language, target.found) : []
    const mine = wrong.filter(own)
    const outcome = mine.length > 0 ? 'forbidden' : (best(printed) ?? (short.length > 0 ? 'short form' : 'missing'))
    const inSource = source.found.filter(own).map(asSpan(source.text))
    return { concept, outcome, inSource, inTarget: [...printed.map(asSpan(target.text)), ...short], wrong: mine }
  })
  return verdicts.filter(
    ({ concept, outcome }) =>
      outcome !== 'missing' ||
      (allowedTerms(concept, language).length > 0 && !answeredByAnother(concept, source.found, verdicts)),
  )
}

const asSpan =
  (text: string) =>
  ({ start, end }: FoundTerm): Span => ({ start, end, text: text.slice(start, end) })

const samePlace = (one: FoundTerm) => (other: FoundTerm) => one.start === other.start && one.end === other.end

const wrongTerms = (source: readonly FoundTerm[], target: readonly FoundTerm[]): readonly FoundTerm[] =>
  target
    .filter((one) => !isAllowed(one) && !target.some((other) => samePlace(one)(other) && isAllowed(other)))
    .filter(({ concept, term }) => {
      const inSourceToo = source.some((other) => other.concept === concept && other.term.status === 'deprecated')
      return term.status === 'forbidden' || !inSourceToo
    })

const best = (printed: readonly FoundTerm[]): Outcome | undefined =>
  (['exact', 'inflected', 'acronym'] as const).find((form) => printed.some((one) => one.form === form))

/** A word of the source may stand for several concepts: it is enough that the target answers one of them. */
const answeredByAnother = (concept: Concept, source: readonly FoundTerm[], verdicts: readonly Verdict[]): boolean =>
  source
    .filter((one) => one.concept === concept)
    .every((one) =>
      source
        .filter((other) => other.concept !== concept && samePlace(one)(other))
        .some((other) =>
          verdicts.some((verdict) => verdict.concept === other.concept && verdict.outcome !== 'missing'),
        ),
    )

/** A shorter head says too little by itself. */
const TELLING = 4

/** Words that are the head of a term of several words, and part of no other term. */
const headsIn = (text: string, concept: Concept, language: Language, found: readonly FoundTerm[]): readonly Span[] => {
  const heads = allowedTerms(concept, language).flatMap((term): readonly TermWord[] => {
    const { words, classes } = termParts(term)
    const head = words[classes.indexOf('head')]
    return words.length > 1 && head && head.word.length >= TELLING ? [head] : []
  })
  if (heads.length === 0) return []
  const plain = folded(text, language)
  return termWords(plain.text)
    .map((word) => ({ word, start: plain.starts[word.start] ?? 0, end: plain.starts[word.end] ?? text.length }))
    .filter(
      ({ word, start, end }) =>
        heads.some((head) => isForm(head, word.text, language)) &&
        !found.some((one) => one.start < end && start < one.end),
    )
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
}
