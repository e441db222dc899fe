import type { Language, LanguagePair } from '../../model/language.ts'
import type { Concept, Term } from '../../model/term.ts'
import { utf8Bytes } from '../../text/bytes.ts'
import { nameOf } from '../../text/digest.ts'

/** Those of our languages between which DeepL takes a glossary. */
const LANGUAGES = ['ru', 'en'] as const
type GlossaryLanguage = (typeof LANGUAGES)[number]
export type GlossaryPair = { readonly source: GlossaryLanguage; readonly target: GlossaryLanguage }

/** DeepL's limits: for a term, and for a glossary, of which a quarter is left. */
const TERM_BYTES = 1_024
const GLOSSARY_BYTES = 7_500_000
/** Names begin so, and only what begins so is ever deleted. */
const PREFIX = 'terjiman-'
/** What a glossary may not hold: controls, and the line breaks of Unicode. */
const UNFIT = /[\u0000-\u001f\u0080-\u009f\u2028\u2029]/u

export interface GlossaryDraft {
  /** `terjiman-<source>-<target>-<digest>`: other terms have another name. */
  readonly name: string
  readonly pair: GlossaryPair
  /** Source term and its target, by source. */
  readonly entries: readonly (readonly [string, string])[]
}

export const allowsGlossary = (pair: LanguagePair): pair is GlossaryPair =>
  isGlossaryLanguage(pair.source) && isGlossaryLanguage(pair.target) && pair.source !== pair.target

const isGlossaryLanguage = (language: Language): language is GlossaryLanguage =>
  LANGUAGES.some((one) => one === language)

/**
 * All terms of a pair, in base form, since DeepL inflects them: each preferred or admitted source with the preferred
 * target. A source with two different targets is left out. `undefined` when there are none, or the pair takes none.
 */
export const glossaryFor = (concepts: readonly Concept[], pair: LanguagePair): GlossaryDraft | undefined => {
  if (!allowsGlossary(pair)) return undefined
  const targets = new Map<string, Set<string>>()
  for (const [source, target] of concepts.flatMap((concept) => termPairs(concept, pair)))
    targets.set(source, (targets.get(source) ?? new Set()).add(target))
  const all = [...targets]
    .flatMap(([source, [target, second]]) => (target && second === undefined ? [[source, target] as const] : []))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  const entries = fitting(all)
  if (entries.length === 0) return undefined
  return { name: `${familyOf(pair)}${nameOf(JSON.stringify(entries))}`, pair, entries }
}

/** The name of the pair's glossaries without their digest. */
export const familyOf = ({ source, target }: GlossaryPair): string => `${PREFIX}${source}-${target}-`

const termPairs = ({ terms }: Concept, pair: GlossaryPair): readonly (readonly [string, string])[] => {
  const target = terms.find(({ language, status }) => language === pair.target && status === 'preferred')
  if (target === undefined || !isFit(target)) return []
  const isWanted = ({ language, status }: Term) =>
    language === pair.source && (status === 'preferred' || status === 'admitted')
  return terms.filter((term) => isWanted(term) && isFit(term)).map(({ text }) => [text, target.text])
}

const isFit = ({ text }: Term): boolean =>
  utf8Bytes(text) <= TERM_BYTES && !UNFIT.test(text) && text.trim() === text && text !== '__proto__'

const fitting = (entries: readonly (readonly [string, string])[]) => {
  let bytes = 0
  return entries.filter(([source, target]) => {
    bytes += utf8Bytes(source) + utf8Bytes(target) + 2
    return bytes <= GLOSSARY_BYTES
  })
}
