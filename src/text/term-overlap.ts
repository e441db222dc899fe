import type { FoundTerm } from './terms.ts'

const STATUS = ['preferred', 'admitted', 'deprecated', 'forbidden']

/** Of terms that overlap the longest, in the order of the text; of a concept's terms at one place the most approved. */
export const longestTerms = (found: readonly FoundTerm[]): readonly FoundTerm[] => {
  const ranked = found.toSorted(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start ||
      STATUS.indexOf(one.term.status) - STATUS.indexOf(other.term.status),
  )
  const owners: string[] = []
  const kept = new Set<string>()
  return ranked
    .filter(({ concept, start, end }) => {
      const place = `${start}-${end}`
      const name = `${place} ${concept.id}`
      if (kept.has(name)) return false
      for (let offset = start; offset < end; offset++) if ((owners[offset] ?? place) !== place) return false
      kept.add(name)
      for (let offset = start; offset < end; offset++) owners[offset] = place
      return true
    })
    .toSorted((one, other) => one.start - other.start)
}
