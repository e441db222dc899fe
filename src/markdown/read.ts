import { type Parsed, parse } from './parse.ts'
import type { Slot } from './pieces.ts'
import { slotsOf } from './slots.ts'

/** A Markdown text with its tree and its slots. */
export interface ReadText {
  readonly parsed: Parsed
  readonly slots: readonly Slot[]
}

export const read = (markdown: string): ReadText => {
  const parsed = parse(markdown)
  return { parsed, slots: slotsOf(parsed) }
}
