import type { Language, LanguagePair } from '../../model/language.ts'
import { tokens } from '../letters.ts'
import { casedLike, lowered } from './case.ts'
import type { KnownParts } from './known.ts'
import { LETTERS } from './letters/index.ts'
import { respelled } from './letters/table.ts'
import { usual } from './usage.ts'

/**
 * How sure a proposal is. `known`: from names of the termbase; `regular`: as the press usually writes such names;
 * `doubtful`: by the sound that letters may have, or through letters that no rule knows. None enters a text by itself.
 */
export type Confidence = 'known' | 'regular' | 'doubtful'

/** What a part of a proposal comes from: a name of the termbase, the usage tables, the rules for letters. */
export type ProposalRule = 'termbase' | 'usage' | 'letters'

/** A name in another language, for a person to judge. */
export interface Proposal {
  readonly language: Language
  readonly text: string
  readonly confidence: Confidence
  /** The rules of its words, in their order. */
  readonly rules: readonly ProposalRule[]
}

/** Directions in which letters say little of the sound, or the press is of two minds. */
const BY_SOUND: Readonly<Record<Language, readonly Language[]>> = {
  az: ['kk'],
  ru: [],
  kk: ['az'],
  en: ['az', 'ru', 'kk'],
}

/** Letters that Azerbaijani spells no name of its own with: a foreign one that was kept. */
const KEPT: Partial<Record<Language, RegExp>> = { az: /w|[cpst]h|ck|ee|oo/u }

const RANK: readonly Confidence[] = ['known', 'regular', 'doubtful']

/**
 * A name, in its dictionary form, as another language may write it; `undefined` where none of its words can be
 * respelled. Words of names that the termbase has are written as there; what stands between the words stays.
 */
export const proposeName = (name: string, pair: LanguagePair, known: KnownParts): Proposal | undefined => {
  const words = tokens(name)
  const spelled = words.map(({ text }) => proposeWord(text, pair, known))
  if (words.length === 0 || spelled.some((word) => word === undefined)) return undefined
  const parts = spelled.filter((word) => word !== undefined)
  const text = parts.map((part, index) => part.text + name.slice(words[index]?.end, words[index + 1]?.start)).join('')
  const confidence = RANK[Math.max(...parts.map((part) => RANK.indexOf(part.confidence)))] ?? 'doubtful'
  return { language: pair.target, text, confidence, rules: parts.map(({ rule }) => rule) }
}

interface Part {
  readonly text: string
  readonly rule: ProposalRule
  readonly confidence: Confidence
}

const proposeWord = (word: string, { source, target }: LanguagePair, known: KnownParts): Part | undefined => {
  const small = lowered(word, source)
  const own = known(small)
  if (own !== undefined) return { text: casedLike(own, word, target), rule: 'termbase', confidence: 'known' }
  const usage = usual(small, source, target)
  if (usage !== undefined) return { text: casedLike(usage, word, target), rule: 'usage', confidence: 'regular' }
  const rules = LETTERS[source][target]
  if (!rules) return undefined
  const { text, whole } = respelled(small, rules)
  const sure = whole && !BY_SOUND[source].includes(target) && !KEPT[source]?.test(small)
  return { text: casedLike(text, word, target), rule: 'letters', confidence: sure ? 'regular' : 'doubtful' }
}
