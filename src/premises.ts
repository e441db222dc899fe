import type { JobKind } from './job.ts'
import type { Language } from './model/language.ts'
import type { Ports } from './step.ts'

/** What the house hands to its doors (`cli/`, and through them `api/`). */
export interface Premises {
  readonly ports: Ports
  /** The language in which this process speaks to whoever started it. */
  readonly language: Language
  /** Where the HTTP door is found when it is open, in this process or another, without a slash at its end. */
  readonly address: string
  /** Starts relay and workers in this process, for these kinds or all. Answers how to stop them. */
  startQueue(kinds?: readonly JobKind[]): Promise<() => Promise<void>>
  /** Starts the HTTP door. Answers its address, without a slash at its end, and how to stop it. */
  startApi(): Promise<{ readonly address: string; stop(): Promise<void> }>
  /** What is configured, reachable, missing. */
  survey(): Promise<readonly Inspection[]>
  /** Lets go of everything, the embedded database included when nobody else is connected to it. */
  close(): Promise<void>
}

/** One line of `doctor`. */
export interface Inspection {
  /** `cli.doctor.<key>` in `locales/`. */
  readonly key: string
  readonly verdict: 'fine' | 'notable' | 'broken'
  readonly params: Readonly<Record<string, string | number>>
}
