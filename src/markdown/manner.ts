/** How cautiously a slot is written. */
export interface Manner {
  /** Characters keep the source's spelling. */
  readonly inherit: boolean
  /** The printer chooses between asterisks and underscores; else emphasis has the marks that its code has. */
  readonly marks: boolean
  /** Emphasis becomes HTML elements. */
  readonly elements: boolean
  /** Every ASCII punctuation mark is escaped. */
  readonly everything: boolean
}

/** From what looks most like the source to what always works. */
export const MANNERS: readonly Manner[] = [
  { inherit: true, marks: false, elements: false, everything: false },
  { inherit: true, marks: true, elements: false, everything: false },
  { inherit: false, marks: true, elements: false, everything: false },
  { inherit: false, marks: true, elements: true, everything: false },
  { inherit: false, marks: true, elements: true, everything: true },
]
