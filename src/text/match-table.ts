/**
 * What a match of the memory is worth: the numbers, and no rule. The bands are those of the tools translators know
 * (memoQ's and Trados' manuals), in hundredths of likeness.
 */

/** Score and lowest score of each band, best first. What is worth less than the last one is not shown. */
export const BANDS = {
  /** The same text between the same neighbours. */
  context: 101,
  /** The same text after safe folding. */
  exact: 100,
  /** Only figures differ, and the target has been given those that were asked for. */
  repaired: 99,
  /** The same words in their order: case, codes, punctuation, figures differ. */
  near: 95,
  /** The rest is what editors need to tell at a glance how much there is to do. */
  high: 85,
  medium: 75,
  low: 60,
} as const

/** What a token counts for: words carry what a sentence says. */
export const WEIGHTS = { word: 1, number: 0.5, mark: 0.2 } as const

/** What it costs to put one word in the place of another: the same in other letters, another inflection of its stem. */
export const SUBSTITUTIONS = { written: 0.1, inflected: 0.3 } as const

/** Above this many tokens a sentence is not compared: the time of one comparison grows with the square. */
export const MOST_TOKENS = 300

interface Rule {
  readonly points: number
  /** No match with this penalty is worth more. */
  readonly most: number
  /** Whether it lowers an exact match too, which then fills no target by itself. */
  readonly exact: boolean
}

/**
 * What makes a match worth less than its likeness says. An exact match of what people have confirmed fills a target
 * all the same, and the checks look at what it says.
 */
export const PENALTIES = {
  /** Nobody has confirmed the target. Nothing of the kind enters the memory so far. */
  unreviewed: { points: 10, most: 95, exact: true },
  /** The termbase has come to ask for other terms than the target has. */
  terms: { points: 5, most: 100, exact: false },
  /** Source and target are both translations of a third language. */
  pivoted: { points: 5, most: 100, exact: false },
  /** It comes from an article of another section. */
  section: { points: 2, most: 100, exact: false },
  /** It was confirmed more than `YEARS` ago. */
  old: { points: 1, most: 100, exact: false },
  /** The same source has been translated otherwise as well. */
  ambiguous: { points: 1, most: 100, exact: false },
} as const satisfies Readonly<Record<string, Rule>>

export const YEARS = 3
