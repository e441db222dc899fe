import { partsOf } from '../markdown/parts.ts'
import type { Segment } from '../model/document.ts'
import type { PersonId, SegmentId } from '../model/ids.ts'
import { type Content, codesOf, isBlank, readableText } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import type { Suggestion } from '../model/suggestion.ts'
import type { FilledTarget } from '../model/translation.ts'
import { joined } from '../text/atoms.ts'
import { codeProblems } from '../text/codes.ts'
import { merged, rank } from './merged.ts'
import type { Group } from './regroup.ts'

export interface Reseated {
  readonly targets: readonly FilledTarget[]
  readonly suggestions: readonly Suggestion[]
}

export interface Seats {
  /** Filled targets as they stand. */
  readonly present: ReadonlyMap<SegmentId, FilledTarget>
  /** The last target of segments that were cut otherwise in the meantime. */
  readonly past: ReadonlyMap<SegmentId, FilledTarget>
  readonly language: Language
  readonly by: PersonId
  readonly at: Date
}

/**
 * What becomes of the targets of segments that are cut anew. Where the words are still those that the new segments had
 * before, these get their old targets back. Where all had a target, it is joined, or cut at its own sentences when these
 * are as many and have the right codes. Else the new segments are empty and the first has the old text as a suggestion:
 * nothing false stands there, and nothing is lost. Pure.
 */
export const reseat = (group: Group, seats: Seats): Reseated => {
  const own = group.before.flatMap(({ id }) => seats.present.get(id) ?? [])
  const old = group.after.flatMap(({ id }) => seats.past.get(id) ?? [])
  if (own.length === 0) return { targets: old, suggestions: [] }
  const made = own.length === group.before.length ? divide(group, own, seats) : undefined
  const isSame = wordsOf(contents(old)) === wordsOf(contents(own))
  if (isSame && !(made && isHigher(made, old))) return { targets: old, suggestions: [] }
  if (made) return { targets: made, suggestions: [] }
  return { targets: [], suggestions: suggestion(group, own) }
}

const contents = (targets: readonly FilledTarget[]): Content => targets.flatMap(({ content }) => content)

/** Texts that differ in white space alone are the same words. */
const wordsOf = (content: Content): string => {
  const strip = (inner: Content): Content =>
    joined(
      inner.map((part) => {
        if (part.type === 'text') return { ...part, value: part.value.replace(/\s+/g, '') }
        return part.type === 'pc' ? { ...part, content: strip(part.content) } : part
      }),
    )
  return JSON.stringify(strip(content))
}

const isHigher = (some: readonly FilledTarget[], others: readonly FilledTarget[]): boolean =>
  some.some((target) => {
    const other = others.find(({ segment }) => segment === target.segment)
    return other === undefined || rank(target.state) > rank(other.state)
  })

/** The targets put together and cut again; `undefined` where that cannot be done without doubt. */
const divide = (
  group: Group,
  own: readonly FilledTarget[],
  { language, by, at }: Seats,
): readonly FilledTarget[] | undefined => {
  const { after, isWhole } = group
  const [first] = after
  if (!first || !isWhole) return undefined
  const whole = { ...merged(own), content: textOf(group, own, true) }
  if (after.length === 1) return [{ ...whole, segment: first.id }]
  const pieces = sentencesOf(whole.content, language)
  const fits = after.every(({ content }, index) => codeProblems(content, pieces?.[index] ?? []).length === 0)
  if (pieces?.length !== after.length || !fits) return undefined
  const lowered = { state: 'translated', by: { type: 'person', person: by }, at } as const
  return after.map(({ id }, index) => ({
    ...whole,
    ...(whole.state !== 'translated' && lowered),
    segment: id,
    content: pieces[index] as Content,
  }))
}

const sentencesOf = (content: Content, language: Language): readonly Content[] | undefined => {
  const parts = partsOf(content, language)
  const isCertain = parts.every((part) => part.type === 'segment' || isBlank(part.content))
  return isCertain ? parts.flatMap((part) => (part.type === 'segment' ? [part.content] : [])) : undefined
}

/** The targets in their places; with what stands between them, or between those of them that there are. */
const textOf = ({ parts }: Group, own: readonly FilledTarget[], isComplete: boolean): Content => {
  const targets = new Map(own.map((target) => [target.segment, target.content]))
  const filled = parts.map((part) => (part.type === 'segment' ? targets.get(part.id) : part.content))
  const places = parts.flatMap((part, index) => (part.type === 'segment' && filled[index] ? [index] : []))
  const [from = 0, to = 0] = isComplete ? [0, parts.length - 1] : [places[0], places.at(-1)]
  return joined(filled.slice(from, to + 1).flatMap((content) => content ?? []))
}

/** Likeness of a sentence that is part of the other: never quite the same, so that it fills nothing by itself. */
const likeness = (one: string, other: string): number =>
  Math.min(99, Math.round((200 * Math.min(one.length, other.length)) / Math.max(1, one.length + other.length)))

const suggestion = (group: Group, own: readonly FilledTarget[]): readonly Suggestion[] => {
  const [first] = group.after
  if (!first) return []
  const known = new Set(own.map(({ segment }) => segment))
  const source = group.before.filter(({ id }) => known.has(id)).map(({ content }) => readableText(content))
  return [
    {
      segment: first.id,
      type: 'tm',
      content: withCodesOf(first, textOf(group, own, false)),
      similarity: likeness(source.join(' '), readableText(first.content)),
      origin: merged(own).origin,
    },
  ]
}

/** Codes that the segment has not leave their words behind. */
const withCodesOf = ({ content: source }: Segment, content: Content): Content => {
  const known = new Set(codesOf(source).map(({ id }) => id))
  const walk = (parts: Content): Content =>
    parts.flatMap((part): Content => {
      if (part.type === 'text') return [part]
      const inner = part.type === 'pc' ? walk(part.content) : []
      if (known.has(part.id)) return [part.type === 'pc' ? { ...part, content: inner } : part]
      return part.type === 'pc' ? inner : [{ type: 'text', value: part.equiv }]
    })
  return joined(walk(content))
}
