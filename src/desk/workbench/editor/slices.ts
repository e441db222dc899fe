import type { Term } from '../../../model/term.ts'
import type { Finding } from '../bench.ts'

/** A term where it stands in the source, in UTF-16 code units of the plain text, and what the termbase has for it. */
export interface TermMark {
  readonly start: number
  readonly end: number
  /** Of every concept that the words may stand for: the preferred first, the forbidden last. */
  readonly renderings: readonly Term[]
}

/** A piece of a text that is set in one way. */
export interface Slice {
  readonly text: string
  readonly start: number
  readonly term?: TermMark | undefined
  /** The gravest of what was found there. */
  readonly finding?: Finding | undefined
}

/** A text that begins at `start` of the whole, cut where terms and findings begin and end. Pure. */
export const slicesOf = (
  text: string,
  start: number,
  terms: readonly TermMark[],
  findings: readonly Finding[],
): readonly Slice[] => {
  const end = start + text.length
  const found = findings.flatMap((finding) => (finding.at?.side === 'source' ? [{ ...finding.at, finding }] : []))
  const cuts = [...terms, ...found].flatMap((one) => [one.start, one.end]).filter((at) => at > start && at < end)
  const places = [...new Set([start, ...cuts, end])].sort((one, other) => one - other)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end
    const covers = (one: { readonly start: number; readonly end: number }) => one.start <= from && one.end >= to
    return {
      text: text.slice(from - start, to - start),
      start: from,
      term: terms.find(covers),
      finding: found.find(covers)?.finding,
    }
  })
}
