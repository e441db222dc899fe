import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Bench } from '../bench.ts'
import type { Need } from '../risk.ts'
import type { Company } from './company.ts'
import type { Ground, Theirs } from './keep.ts'
import type { DraftList, Returning } from './returning.ts'

/** A bench, and what only its frame needs. What takes a segment subscribes to that one alone. */
export interface Session extends Bench, Pick<Returning, 'offers' | 'restore' | 'putAway'>, Pick<Company, 'taken'> {
  isCurrent(segment: string): boolean
  /** The others who are there. */
  at(segment: string): readonly string[]
  /** Another text stands where my typing began. */
  clash(segment: string): Theirs | undefined
  /** What my typing there began from. */
  ground(segment: string): Ground | undefined
  /** The merged text, handed in on theirs. */
  merge(segment: string, tagged: string, theirs: Theirs): void
  /** Why the server would not have my text. */
  refusal(segment: string): unknown
  /** Counts the texts that take the place of what the editor shows. */
  edition(segment: string): number
  takeOver(segment: string): Promise<void>
  /** What those whose segments I took over had typed there. */
  readonly theirs: ReadonlySignal<DraftList['others']>
  /** What needs me, the gravest first. */
  readonly needs: ReadonlySignal<readonly Need[]>
  /** Whether only that is shown, in that order. */
  readonly risky: Signal<boolean>
  /** Rises when something was said of the article. */
  readonly commented: ReadonlySignal<number>
  /** Rises when the translation was read anew. */
  readonly acted: ReadonlySignal<number>
  /** How many of my texts meet another one. */
  readonly clashes: ReadonlySignal<number>
  /** Something that happened behind one's back, to be told once. */
  readonly told: Signal<Told | undefined>
  /** Cuts the translation otherwise; what is typed in these segments is handed in before. */
  cut(segments: readonly string[], order: Cutting): Promise<void>
  stop(): void
}

export type Cutting =
  | { readonly type: 'split'; readonly segment: string; readonly at: number }
  | { readonly type: 'merge'; readonly segment: string }

/** `unconfirmed`: a text that was to be confirmed is another meanwhile. `taken`: somebody took the segment over. */
export interface Told {
  readonly type: 'unconfirmed' | 'taken'
  readonly segment: string
  readonly by?: string
}
