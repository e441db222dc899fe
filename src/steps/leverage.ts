import { type Segment, segmentsOf, type Unit } from '../model/document.ts'
import type { DocumentId, SegmentId } from '../model/ids.ts'
import { type Content, readableText, text } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { type FilledTarget, isFilled, type Origin, type Target } from '../model/translation.ts'
import { recode } from '../text/canonical.ts'
import { codeProblems } from '../text/codes.ts'
import { meaningOf } from '../text/meaning.ts'
import { compare } from './compare.ts'
import type { Pair } from './pairing.ts'

/** A translation as it stands, into one language. */
export interface Leveraged {
  readonly document: DocumentId
  readonly units: readonly Unit[]
  readonly targets: readonly Target[]
}

export interface Leverage {
  /** What stays a target: the text is the same, or the author says that a small change was made and it looks like one. */
  readonly carried: readonly FilledTarget[]
  /** What the sentence said before it changed. It fills nothing by itself. */
  readonly suggested: readonly Suggestion[]
}

/**
 * What of a translation survives into a new document. Segments are matched by their text and never by their place; of
 * several that say the same, those with the same neighbours first. One that stands between the same neighbours keeps
 * what people said of it; one that moved or whose neighbours changed falls back to `translated` and is looked at again,
 * unless the revision is `minor`. The target of a segment whose text changed becomes a suggestion for what it became; in
 * a minor revision it stays the target when numbers, names and negations are as they were. What is neither is
 * still in the translation it was in. Pure.
 */
export const leverage = (
  previous: Leveraged,
  units: readonly Unit[],
  { minor, source }: { readonly minor: boolean; readonly source: Language },
): Leverage => {
  const after = units.flatMap(segmentsOf)
  const { same, changed } = compare(previous.units, units)
  const targets = new Map(previous.targets.filter(isFilled).map((target) => [target.segment, target]))
  const carried: FilledTarget[] = []
  const suggested: Suggestion[] = []
  const place = (pair: Pick<Pair, 'before' | 'after'>, likeness: number, carries: boolean, keeps: boolean) => {
    const target = targets.get(pair.before.id)
    if (!target) return
    const content = carries ? carriedContent(target.content, pair) : undefined
    if (content) carried.push(carriedTarget(target, content, pair.after.id, previous.document, keeps))
    else suggested.push(suggestion(target, pair, likeness, previous.document))
  }
  for (const { isBetweenTheSame, ...pair } of same) place(pair, 1, true, minor || isBetweenTheSame)
  for (const pair of changed) place(pair, pair.likeness, minor && meansTheSame(pair, source), true)
  return { carried: inOrder(carried, after), suggested: inOrder(suggested, after) }
}

const meansTheSame = ({ before, after }: Pair, source: Language): boolean =>
  meaningOf(readableText(before.content), source) === meaningOf(readableText(after.content), source)

/** The target with the codes of the new segment; `undefined` when these are not the codes it was made for. */
const carriedContent = (content: Content, { before, after }: Pick<Pair, 'before' | 'after'>): Content | undefined => {
  const recoded = recode(content, before.content, after.content)
  const kept = codeProblems(before.content, content).length
  return recoded && codeProblems(after.content, recoded).length <= kept ? recoded : undefined
}

const carriedTarget = (
  target: FilledTarget,
  content: Content,
  segment: SegmentId,
  from: DocumentId,
  keeps: boolean,
): FilledTarget => ({
  ...target,
  segment,
  content,
  state: target.state === 'translated' || !keeps ? 'translated' : 'reviewed',
  origin: carriedOrigin(target.origin, from),
})

const carriedOrigin = (origin: Origin, from: DocumentId): Origin =>
  origin.type === 'carried' ? origin : { type: 'carried', from, was: origin }

/** A changed sentence is never quite what was translated, however few its changes. */
const LIKEST = 99

const suggestion = (
  { content, origin }: FilledTarget,
  { before, after }: Pick<Pair, 'before' | 'after'>,
  likeness: number,
  from: DocumentId,
): Suggestion => ({
  segment: after.id,
  type: 'tm',
  // Codes that the new sentence has not leave their words behind.
  content: recode(content, before.content, after.content) ?? text(readableText(content)),
  similarity: Math.min(LIKEST, Math.round(100 * likeness)),
  origin: { type: 'carried', from, was: origin.type === 'carried' ? origin.was : origin },
})

const inOrder = <Placed extends { readonly segment: SegmentId }>(
  placed: readonly Placed[],
  after: readonly Segment[],
) => {
  const places = new Map(after.map(({ id }, index) => [id, index]))
  return placed.toSorted((one, other) => (places.get(one.segment) ?? 0) - (places.get(other.segment) ?? 0))
}
