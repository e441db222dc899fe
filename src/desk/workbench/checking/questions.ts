import type { LanguagePair } from '../../../model/language.ts'
import type { Concept } from '../../../model/term.ts'
import { marksIn } from '../editor/marks.ts'
import { termsIn } from '../panel/terms-of.ts'
import { type Revised, touchedIn } from '../session/facts.ts'

type Side = Parameters<typeof termsIn>[1]

/**
 * What the page asks the worker, which has the tables of the languages: each of a termbase as it stands today, where it
 * has to do with one. Pure.
 */
export const QUESTIONS = {
  marks: (concepts: readonly Concept[], text: string, pair: LanguagePair) => marksIn(text, pair, concepts),
  terms: (concepts: readonly Concept[], source: Side, target: Side) => termsIn(concepts, source, target),
  touched: (_: readonly Concept[], revised: Revised) => touchedIn(revised),
} as const

export type Questions = typeof QUESTIONS
