/** What was typed for a submission and has not been submitted. */
export interface Kept {
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly markdown: string
  readonly source: string
  readonly slug: string
  readonly section: string
  readonly unwanted: readonly string[]
  readonly minor: boolean
}

/** What must be set aside before another text takes its place: somebody's work that would be lost. */
export const asideOf = (typed: Kept, before: string, next: string | undefined): Kept | undefined =>
  typed.markdown.trim() === '' || typed.markdown === before || typed.markdown === next ? undefined : typed

/** So many are kept for one place; then the oldest goes. */
const MOST = 20

/** The part of the browser's storage that is needed. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What is kept in this browser of one person's submissions: of new articles, or of one article's revisions. */
export const keptAt = (shelf: Shelf, person: string, article: string | undefined) => {
  const key = `terjiman.submission.${person}.${article ?? ''}`
  const all = (): readonly Kept[] => {
    const stored = shelf.getItem(key)
    return stored === null ? [] : (JSON.parse(stored) as readonly Kept[])
  }
  const put = (list: readonly Kept[]): void =>
    list.length === 0 ? shelf.removeItem(key) : shelf.setItem(key, JSON.stringify(list))
  return {
    /** Newest first. */
    all,
    /** In the place of what has the same id. Throws when the browser has no room. */
    keep: (one: Kept): void => put([one, ...all().filter(({ id }) => id !== one.id)].slice(0, MOST)),
    drop: (id: string): void => put(all().filter((one) => one.id !== id)),
  }
}
