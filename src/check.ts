import type { Code, Segment } from './model/document.ts'
import type { Finding, Severity } from './model/finding.ts'
import type { LanguagePair } from './model/language.ts'
import type { Concept } from './model/term.ts'
import type { Target } from './model/translation.ts'

/** All that a check may see. */
export interface Exhibit {
  readonly pair: LanguagePair
  readonly segments: readonly {
    readonly segment: Segment
    readonly target: Target
    /** The codes of the segment's unit. */
    readonly codes: readonly Code[]
  }[]
  readonly concepts: readonly Concept[]
}

/** A pure function over one translation. It says what, where and how to mend it; never how serious it is. */
export interface Check {
  readonly id: string
  inspect(exhibit: Exhibit): readonly Finding[]
}

/** A check as the shelf lists it. */
export interface ShelvedCheck {
  readonly check: Check
  readonly severity: Severity
}
