import type { ArticleId } from './model/ids.ts'
import type { LanguagePair } from './model/language.ts'

export interface Meter {
  /** Records characters about to be sent; throws `engine.budget_spent`, and records nothing, past the month's budget. */
  charge(charge: Charge, budget: number | null): Promise<void>
  spent(since: Date): Promise<readonly Charge[]>
  /** The sums by engine, pair and article from an instant on and before another, the largest first; each is `at` its last. */
  sums(from: Date, before: Date): Promise<readonly Charge[]>
  /** Takes from a bucket shared by all processes. Answers 0 when taken, else the milliseconds until it can be. */
  take(bucket: string, cost: number, rate: Rate): Promise<number>
  /** Forgets buckets that have been full for a day: it makes no difference to whoever takes from them. */
  sweep(): Promise<void>
  /** How full buckets are whose names begin so, as if none had been taken from but these: from 0 (empty) to the burst. */
  fill(prefix: string, rate: Rate): Promise<ReadonlyMap<string, number>>
  /** Characters by month (its first day, `YYYY-MM-01`) and engine, from that month on. */
  months(since: string): Promise<readonly Month[]>
}

export interface Rate {
  readonly perSecond: number
  readonly burst: number
}

export interface Month {
  readonly month: string
  readonly engine: string
  readonly characters: number
}

export interface Charge {
  readonly engine: string
  readonly pair: LanguagePair
  readonly article: ArticleId
  readonly characters: number
  readonly at: Date
}
