import type { Assignment } from './model/assignment.ts'
import type { Comment, Side } from './model/comment.ts'
import type { Draft, DraftEnd, FormerDraft } from './model/draft.ts'
import type { ArticleId, CommentId, PersonId, SegmentId } from './model/ids.ts'
import type { Language } from './model/language.ts'
import type { Lease, Spot, Whereabouts } from './model/lease.ts'
import type { Settings } from './model/settings.ts'

/** What the store remembers of work that is under way: nothing of it is published, and none of it may be lost. */
export interface Workbench {
  readonly drafts: Drafts
  readonly leases: Leases
  readonly whereabouts: WhereaboutsOf
  readonly comments: Comments
  readonly assignments: Assignments
  readonly settings: SettingsOf
}

export interface Drafts {
  /**
   * Keeps what was typed in the place of the same person's draft of that segment, in one statement and without a lock on
   * the translation. The former draft goes to the history unless it is the one that `replaces` names, or says the same.
   * `undefined`, and nothing is written, when the article has no such translation or never had such a segment.
   */
  save(typing: Typing): Promise<Pick<Draft, 'number' | 'at'> | undefined>
  /** Moves the person's drafts of these segments to the history. Answers how many there were. */
  end(
    of: Pick<Draft, 'article' | 'language' | 'person'>,
    segments: readonly SegmentId[],
    why: DraftEnd,
  ): Promise<number>
  /** Everybody's, the latest first. */
  of(article: ArticleId, language: Language): Promise<readonly Draft[]>
  /** The person's former drafts of a segment, the latest first. */
  history(spot: Spot, person: PersonId): Promise<readonly FormerDraft[]>
  /** Forgets former drafts that ended before this instant. */
  sweep(endedBefore: Date): Promise<void>
}

export interface Typing {
  readonly slug: string
  readonly language: Language
  readonly segment: SegmentId
  readonly person: PersonId
  readonly tagged: string
  readonly base: number
  /** The revision that `base` was seen at; absent: the latest that has a translation. */
  readonly revision?: number | undefined
  readonly replaces: number | null
}

/** By the database's clock. Changes are told to whoever hears the store's news. */
export interface Leases {
  /** Takes or renews. What somebody else holds is answered as it is, and is only taken by a `takeover`. */
  take(
    spot: Spot,
    holder: PersonId,
    how: { readonly seconds: number; readonly takeover: boolean },
  ): Promise<{ readonly taken: boolean; readonly lease: Lease }>
  /** `false` when it was not the holder's. */
  release(spot: Spot, holder: PersonId): Promise<boolean>
  /** Those that have not run out. */
  of(article: ArticleId, language: Language): Promise<readonly Lease[]>
  /** Forgets those that have. */
  sweep(): Promise<void>
}

/** By the database's clock. Arriving, moving and leaving is told to whoever hears the store's news. */
export interface WhereaboutsOf {
  /** Somebody is here for so many seconds, and nowhere else in this translation. */
  put(here: Omit<Whereabouts, 'at'>, seconds: number): Promise<void>
  /** `false` when they were not here. */
  remove(here: Omit<Whereabouts, 'at' | 'segment'>): Promise<boolean>
  /** Everybody who is somewhere, or in one translation, by who came last. */
  all(of?: { readonly article: ArticleId; readonly language: Language }): Promise<readonly Whereabouts[]>
  /** Forgets who has left. */
  sweep(): Promise<void>
}

export interface Comments {
  get(id: CommentId): Promise<Comment | undefined>
  /** Oldest first. `side`: only of this language and of the source. */
  of(article: ArticleId, side?: Side): Promise<readonly Comment[]>
  /** `false`, and nothing written, when it is there already. */
  insert(comment: Comment): Promise<boolean>
  /** Another text; the former stay. */
  rewrite(id: CommentId, text: Pick<Comment, 'text' | 'mentions' | 'at'>): Promise<void>
  resolve(id: CommentId, resolved: Comment['resolved']): Promise<void>
  /** Every text it had, the latest first. */
  texts(id: CommentId): Promise<readonly Pick<Comment, 'text' | 'at'>[]>
  /** What others wrote to the person in threads that are not resolved, the latest first. */
  mentioning(person: PersonId): Promise<readonly Comment[]>
}

export interface Assignments {
  get(article: ArticleId, language: Language): Promise<Assignment | undefined>
  /** In the place of the former. */
  put(assignment: Assignment): Promise<void>
}

export interface SettingsOf {
  /** Empty for whoever has none. */
  get(person: PersonId): Promise<Settings>
  /** Writes what `decide` makes of them; one change at a time. Answers it. What it throws leaves all as it was. */
  change(person: PersonId, decide: (former: Settings) => Settings): Promise<Settings>
}
