import type { Content, Inline } from '../../../model/inline.ts'
import { codesOf, plainText } from '../../../model/inline.ts'
import { type KnownCode, pairsIn, type Signs, signsIn, toEditor } from './signs.ts'

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A text as it becomes, and where the cursor then stands. */
export interface Placed {
  readonly text: string
  readonly cursor: number
}

/** A stretch of the plain text (as findings count) in the editor's text; never without a length where it had one. */
export const placeOf = (written: string, signs: Signs, { start, end }: { start: number; end: number }): Stretch => ({
  from: toPlace(written, signs, start, 'after'),
  to: toPlace(written, signs, end, 'before'),
})

/** A place of the plain text: where signs stand there, `after` or `before` them. */
const toPlace = (written: string, signs: Signs, plain: number, side: 'after' | 'before'): number => {
  let skipped = 0
  for (const { from, to } of signsIn(written, signs)) {
    const before = from - skipped
    if (before > plain || (before === plain && side === 'before')) break
    skipped += to - from
  }
  return Math.min(plain + skipped, written.length)
}

/** The place in the plain text that a place of the editor's text is. */
export const toPlain = (written: string, signs: Signs, place: number): number =>
  place - signsIn(written, signs).reduce((sum, { from, to }) => sum + (from < place ? to - from : 0), 0)

/** The stretch, grown until it cuts no pair in two. */
export const uncut = (written: string, signs: Signs, stretch: Stretch): Stretch => {
  const { pairs } = pairsIn(written, signs)
  const within = ({ from, to }: Stretch, { from: start, to: end }: Stretch) => start >= from && end <= to
  let { from, to } = stretch
  for (let grown = true; grown; ) {
    grown = false
    for (const [opening, closing] of pairs) {
      if (within({ from, to }, opening) === within({ from, to }, closing)) continue
      ;[from, to, grown] = [Math.min(from, opening.from), Math.max(to, closing.to), true]
    }
  }
  return { from, to }
}

/**
 * A code put where the cursor is, or around what is selected. One that stands somewhere else is moved here: its text
 * stays where it was.
 */
export const placed = (written: string, signs: Signs, code: KnownCode, selected: Stretch): Placed => {
  const former = signsIn(written, signs).filter((sign) => sign.code.id === code.id)
  const bare = former.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), written)
  const inBare = (place: number) =>
    place - former.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, place) - from), 0)
  const [from, to] = [inBare(selected.from), inBare(selected.to)]
  if (code.type === 'ph') {
    const sign = signs.character(code, 'alone')
    return { text: bare.slice(0, to) + sign + bare.slice(to), cursor: to + sign.length }
  }
  const around = uncut(bare, signs, { from, to })
  const [opens, closes] = [signs.character(code, 'opens'), signs.character(code, 'closes')]
  const inside = bare.slice(around.from, around.to)
  return {
    text: bare.slice(0, around.from) + opens + inside + closes + bare.slice(around.to),
    cursor: around.from + opens.length + (inside === '' ? 0 : inside.length + closes.length),
  }
}

/** The smallest stretch of the one text that is to be replaced to make the other of it. */
export const differenceOf = (before: string, after: string): Stretch & { readonly insert: string } => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}

/** The codes of the source that do not stand in the text, in the order of the source. */
export const missingIn = (written: string, signs: Signs): readonly KnownCode[] => {
  const there = new Set(signsIn(written, signs).map(({ code }) => code.id))
  return signs.codes.filter(({ id }) => !there.has(id))
}

/** Those that are missing as they stand in the source, without its text: for putting them in all at once. */
export const allMissing = (written: string, signs: Signs, source: Content): string => {
  const missing = new Set(missingIn(written, signs).map(({ id }) => id))
  const keep = (content: Content): readonly Inline[] =>
    content.flatMap((part): readonly Inline[] => {
      if (part.type === 'text') return []
      if (part.type === 'ph') return missing.has(part.id) ? [part] : []
      const inside = keep(part.content)
      return missing.has(part.id) ? [{ ...part, content: inside }] : inside
    })
  return toEditor(once(keep(source)), signs)
}

/** A code that the source has twice is put in once. */
const once = (content: Content, seen = new Set<string>()): Content =>
  content.flatMap((part): readonly Inline[] => {
    if (part.type === 'text') return [part]
    const isNew = !seen.has(part.id)
    seen.add(part.id)
    const inside = part.type === 'pc' ? once(part.content, seen) : []
    if (!isNew) return inside
    return [part.type === 'pc' ? { ...part, content: inside } : part]
  })

/** Whether the two say the same but for what stands in `[start, end)` of the plain text of the first. */
export const differsOnlyAt = (
  before: Content,
  after: Content,
  { start, end }: { readonly start: number; readonly end: number },
): boolean => {
  const [old, fresh] = [plainText(before), plainText(after)]
  const same = (one: Content) =>
    codesOf(one)
      .map(({ id }) => id)
      .join()
  return (
    fresh.length >= start + old.length - end &&
    fresh.startsWith(old.slice(0, start)) &&
    fresh.endsWith(old.slice(end)) &&
    same(before) === same(after)
  )
}
