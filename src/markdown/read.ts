import type { Language } from '../model/language.ts'
import { type Parsed, parse } from './parse.ts'
import type { Slot } from './pieces.ts'
import { slotsOf } from './slots.ts'

/** A Markdown text with its tree and its slots. */
export interface ReadText {
  readonly parsed: Parsed
  /** The source's, where it is known. */
  readonly language: Language | undefined
  readonly slots: readonly Slot[]
}

export const read = (markdown: string, language: Language | undefined): ReadText => {
  const parsed = parse(markdown)
  return { parsed, language, slots: slotsOf(parsed, language) }
}
