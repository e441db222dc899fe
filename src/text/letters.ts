import { type Content, plainText } from '../model/inline.ts'
import type { SCRIPT } from '../model/language.ts'
import type { Span } from './address.ts'

type Script = (typeof SCRIPT)[keyof typeof SCRIPT]

const SCRIPTS = { Latn: /\p{Script=Latin}/u, Cyrl: /\p{Script=Cyrillic}/u }

/** Runs of letters with their marks, digits included where they touch; hyphens, apostrophes and quotation marks divide. */
export const tokens = (text: string): readonly Span[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }))

/** Whether there is a letter outside codes. */
export const hasLetter = (content: Content): boolean => /\p{L}/u.test(plainText(content))

/** How many letters of a text are of a script, and how many letters there are. */
export const lettersOf = (text: string, script: Script): { readonly inScript: number; readonly all: number } => {
  const all = text.match(/\p{L}/gu) ?? []
  return { inScript: all.filter((letter) => SCRIPTS[script].test(letter)).length, all: all.length }
}

/** Two or more capitals or figures, as an acronym or a designation is written. */
export const isAcronym = (word: string): boolean => /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,}$/u.test(word)

/** Whether a word has a capital letter anywhere: a name, a brand (`iPhone`), an acronym. */
export const isCapitalised = (word: string): boolean => /\p{Lu}/u.test(word)

/** Neighbouring words as one stretch of the text wherever `joins` accepts what stands between them. */
export const runsOf = (text: string, words: readonly Span[], joins: (between: string) => boolean): readonly Span[] => {
  const runs: Span[] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last && joins(text.slice(last.end, word.start))) {
      runs[runs.length - 1] = { start: last.start, end: word.end, text: text.slice(last.start, word.end) }
    } else runs.push(word)
  }
  return runs
}
