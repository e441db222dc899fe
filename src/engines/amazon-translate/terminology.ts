import type { Language, LanguagePair } from '../../model/language.ts'
import type { Concept, Term } from '../../model/term.ts'
import { utf8Bytes } from '../../text/bytes.ts'
import { nameOf } from '../../text/digest.ts'

/** Amazon's limit for a source or target term. */
const TERM_BYTES = 200
/** Names begin so, and only what begins so is ever deleted. */
const PREFIX = 'terjiman-'

export interface Terminology {
  /** `terjiman-<source>-<target>-<digest of the CSV>`: other terms have another name. */
  readonly name: string
  /** One column per language, headed by its code; the first is the source. */
  readonly csv: string
}

/**
 * The terms that may be put into a sentence as they stand, because they take no endings or are names in the form
 * Amazon finds them in: persons, acronyms, and names that both languages spell alike. Everything else inflects and is left
 * to checks. A source with two different targets is left out. `undefined` when nothing is safe.
 */
export const terminologyFor = (concepts: readonly Concept[], pair: LanguagePair): Terminology | undefined => {
  const targets = new Map<string, Set<string>>()
  for (const [source, target] of concepts.flatMap((concept) => safePairs(concept, pair)))
    targets.set(source, (targets.get(source) ?? new Set()).add(target))
  const rows = [...targets]
    .flatMap(([source, [target, second]]) => (target === undefined || second !== undefined ? [] : [[source, target]]))
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
  if (rows.length === 0) return undefined
  const csv = [[pair.source, pair.target], ...rows].map((row) => `${row.map(csvField).join(',')}\n`).join('')
  return { name: `${familyOf(pair)}${nameOf(csv)}`, csv }
}

/** The name of the pair's terminologies without their digest. */
const familyOf = (pair: LanguagePair): string => `${PREFIX}${pair.source}-${pair.target}-`

/** That part of the name of a terminology; `undefined` when it is not one of ours. */
export const familyOfName = (name: string): string | undefined => /^terjiman-[a-z]+-[a-z]+-/.exec(name)?.[0]

const safePairs = (concept: Concept, pair: LanguagePair): readonly (readonly [string, string])[] => {
  const [source, target] = [termsIn(concept, pair.source), termsIn(concept, pair.target)]
  const preferred = target.find(isPreferred)
  const acronym = target.find(isAcronym)
  return source.flatMap((term) => {
    if (isAcronym(term)) return acronym === undefined ? [] : fitting(term, acronym)
    if (!isPreferred(term) || preferred === undefined) return []
    return term.type === 'person' || isSharedName(term, preferred) ? fitting(term, preferred) : []
  })
}

/** Preferred ones first; deprecated and forbidden ones are in nobody's interest. */
const termsIn = (concept: Concept, language: Language): readonly Term[] => {
  const terms = concept.terms.filter((term) => term.language === language)
  return [...terms.filter(isPreferred), ...terms.filter((term) => term.status === 'admitted')]
}

const isPreferred = (term: Term): boolean => term.status === 'preferred'

/** Spelled alike, and a name: a common noun would lose its endings (министр, Russian and Kazakh). */
const isSharedName = (source: Term, target: Term): boolean => source.text === target.text && /\p{Lu}/u.test(source.text)

/** Two capitals or more and nothing small: `OTS`, `ТМҰ`, `COP29`. */
const isAcronym = ({ text }: Term): boolean => /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}]+$/u.test(text)

const fitting = (source: Term, target: Term): readonly (readonly [string, string])[] =>
  [source, target].every(({ text }) => utf8Bytes(text) <= TERM_BYTES) ? [[source.text, target.text]] : []

/** RFC 4180. */
const csvField = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
