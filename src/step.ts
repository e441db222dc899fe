import type { Channel } from './channel.ts'
import type { ShelvedCheck } from './check.ts'
import type { Engine, Route } from './engine.ts'
import type { Formats } from './format.ts'
import type { Job } from './job.ts'
import type { Person } from './model/actor.ts'
import type { Outlet } from './outlet.ts'
import type { Reader } from './reader.ts'
import type { Store } from './store.ts'
import type { Voice } from './voice.ts'

/** Everything a step may reach. Handed in by the house; nothing else is reached from inside. */
export interface Ports {
  readonly store: Store
  /** Parses foreign Markdown under a deadline. */
  readonly reader: Reader
  /** All that are configured, in order of preference; empty when none is. */
  readonly engines: readonly Engine[]
  readonly route: Route
  readonly checks: readonly ShelvedCheck[]
  readonly channels: readonly Channel[]
  readonly formats: Formats
  readonly outlet: Outlet
  readonly voice: Voice
  readonly now: () => Date
  /** The instant that an edition published now bears: `now`, unless output is to be reproducible. */
  readonly dateline: () => Date
  /** Absolute address of the published site's root, no slash at its end. */
  readonly origin: string
}

/** How a step ended, expected ends only. What was not expected is thrown. */
export type Outcome =
  | { readonly type: 'done'; readonly next: readonly Job[] }
  /** Not now: come back in so many seconds, and no attempt is spent. */
  | { readonly type: 'snooze'; readonly seconds: number; readonly why: string }
  /** Never: the work has lost its object. */
  | { readonly type: 'cancel'; readonly why: string }

/** One verb of the corridor: gather, decide with a pure function, commit result and next jobs in one transaction. */
export type Step<Input> = (input: Input, ports: Ports, signal: AbortSignal) => Promise<Outcome>

/** A verb that a person does: same three parts, but it answers the person and throws a fault when it may not be done. */
export type Act<Input, Result> = (input: Input, who: Person, ports: Ports) => Promise<Result>

export const done = (next: readonly Job[] = []): Outcome => ({ type: 'done', next })
