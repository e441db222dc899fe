import type { Currency } from './languages/facts.ts'
import type { Numeral } from './numerals.ts'

/** The one figure of a number: where it stands, and up to where the word goes that multiplies it by `factor`. */
export type Figure = NonNullable<Numeral['figure']>

/**
 * Something countable that a text says, by value. A range or a list is its members, which share what stands beside the
 * last of them (`5–10 %` is two percentages).
 */
export type Quantity =
  | ({ readonly type: 'number' | 'ordinal' | 'percent' } & Amount)
  | ({ readonly type: 'money'; readonly currency: Currency } & Amount)
  | { readonly type: 'time'; readonly hour: number; readonly minute: number; readonly vague: boolean }
  | { readonly type: 'date'; readonly year?: number; readonly month?: number; readonly day?: number }

export interface Amount {
  /** What it can mean, likeliest first: `1,234` is 1234 in English and 1.234 in Russian. */
  readonly values: readonly number[]
  /** Its pieces, where it may be several numbers as well: `5 200`. */
  readonly parts: readonly number[]
  readonly style: Numeral['style']
  /** Where its figure stands and what the word after that multiplies it by, when it is one figure and at most one word. */
  readonly figure?: Figure
}

/** A quantity in its place: UTF-16 offsets into the text, of the whole expression. */
export type FoundQuantity = Quantity & { readonly start: number; readonly end: number }
