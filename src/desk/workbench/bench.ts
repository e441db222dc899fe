import type { ReadonlySignal, Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { z } from 'zod'
import type { findingSchema, segmentSchema, translationSchema } from '../../api/schemas/translation.ts'
import type { Language } from '../../model/language.ts'

export type View = z.output<typeof translationSchema>
/** A segment of the translation, as the API shows it. */
export type Row = z.output<typeof segmentSchema>
export type Finding = z.output<typeof findingSchema>

/** What becomes of what was typed. `here`: on this machine only, until the server answers again. */
export type Saving =
  | { readonly type: 'saved'; readonly at: number }
  | { readonly type: 'saving' }
  | { readonly type: 'here'; readonly waiting: number }

/** After a confirmation: where to go. `needs`: the next segment that needs this person. `empty`: the next that has no text. */
export type Onward = 'needs' | 'empty' | 'stay'

/** What I may do in this translation; the server has the last word. */
export interface Rights {
  readonly translate: boolean
  readonly review: boolean
  readonly publish: boolean
}

/** Somebody who is in this translation now; `segment: null`: nowhere in particular. */
export interface Present {
  readonly person: string
  readonly segment: string | null
}

/** Somebody else types there, until that instant (milliseconds). */
export interface Held {
  readonly holder: string
  readonly until: number
}

/**
 * One translation on one person's desk. Text is `tagged` everywhere: `<1>bold</1>`, `<2/>`, with `&`, `<`, `>` escaped,
 * and may be unfit while it is being typed. The parts of the workbench know each other through this only.
 */
export interface Bench {
  readonly slug: string
  readonly source: Language
  readonly target: Language
  readonly view: ReadonlySignal<View>
  /** The id of the segment that is being worked on. */
  readonly current: Signal<string>
  /** The ids in document order. */
  readonly order: ReadonlySignal<readonly string[]>
  readonly rights: Rights
  /** By id; `undefined` when a resegmentation has taken it away. Reading it subscribes to that segment alone. */
  row(segment: string): Row | undefined
  /** What I have typed into it and not handed in; `undefined`: nothing, it stands as `row` has it. Reading it subscribes. */
  typed(segment: string): string | undefined
  /** A keystroke: kept here at once, on the server after a pause. */
  type(segment: string, tagged: string): void
  /** Puts away what I typed; it stays in the history of drafts. */
  discard(segment: string): Promise<void>
  /** Of what stands there now, typed or not, by the checks that run in this browser. Reading it subscribes. */
  findings(segment: string): readonly Finding[]
  readonly saving: ReadonlySignal<Saving>
  /** Everybody who is in this translation, me too. */
  readonly company: ReadonlySignal<readonly Present[]>
  /** Who else types there now. It keeps nobody from handing in: the etag does. Reading it subscribes. */
  held(segment: string): Held | undefined
  /** Whether I may type there. Another's lease keeps nobody from it: what is typed is a draft. */
  writable(segment: string): boolean
  /** Hands in what was typed, and confirms it where I may; then goes onward. Not where another text stands than was shown. */
  confirm(segment: string, onward: Onward): Promise<void>
  /** Hands in a text for several segments in one act. */
  put(texts: readonly { readonly segment: string; readonly tagged: string }[]): Promise<void>
  /** Reads the translation anew; what was typed stays. */
  refresh(): Promise<void>
  /** Takes the place of what is typed in the current segment, or stands at its cursor: registered by the editor. */
  readonly hand: Signal<Hand | undefined>
}

/** What can be done to the text under the cursor from outside of the editor. */
export interface Hand {
  /** The whole text anew, as one step that can be undone. */
  replace(tagged: string): void
  /** At the cursor, in the place of what is selected. */
  insert(tagged: string): void
  /** Plain text of what is selected, in the source or in the target. */
  selection(): string
  focus(): void
}

export const BenchContext = createContext<Bench | undefined>(undefined)

export const useBench = (): Bench => {
  const bench = useContext(BenchContext)
  if (!bench) throw new Error('only within a workbench')
  return bench
}
