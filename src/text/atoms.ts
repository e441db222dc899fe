import { type Content, type Inline, plainText, readableText, text } from '../model/inline.ts'

/**
 * How long a content is, and how places in it are counted: every UTF-16 code unit of its own text is one, and every code
 * with all that it encloses is one. So each place lies between two of them, and none inside a code.
 */
export const widthOf = (content: Content): number => content.reduce((sum, part) => sum + widthOfPart(part), 0)

const widthOfPart = (part: Inline): number => (part.type === 'text' ? part.value.length : 1)

/** What stands between two places. */
export const slice = (content: Content, from: number, to: number): Content => {
  let at = 0
  return joined(
    content.flatMap((part): Content => {
      const start = at
      at += widthOfPart(part)
      if (part.type !== 'text') return start >= from && at <= to ? [part] : []
      return [{ type: 'text', value: part.value.slice(Math.max(0, from - start), Math.max(0, to - start)) }]
    }),
  )
}

/** The content with neighbouring texts made one and empty ones left out. */
export const joined = (content: Content): Content => {
  const parts: Inline[] = []
  for (const part of content) {
    const last = parts.at(-1)
    if (part.type === 'text' && last?.type === 'text')
      parts[parts.length - 1] = { type: 'text', value: last.value + part.value }
    else if (part.type !== 'text' || part.value !== '') parts.push(part)
  }
  return parts
}

/**
 * The place that an offset in the plain text means, in UTF-16 code units; `undefined` inside a code or past the end. Where
 * codes without text stand, it is after those that show nothing when white space or the end follows, as after a note's
 * mark, else before them. A surrogate pair is not parted: the place is the one before it.
 */
export const placeOf = (content: Content, offset: number): number | undefined => {
  const atoms = atomsOf(content)
  const isPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(plainText(content).slice(Math.max(0, offset - 1)))
  const wanted = isPair && offset > 0 ? offset - 1 : offset
  let plain = 0
  let first = 0
  while (first < atoms.length && plain < wanted) {
    plain += plainText(atoms[first] ?? []).length
    first += 1
  }
  if (plain !== wanted) return undefined
  let last = first
  while (showsNothing(atoms[last])) last += 1
  return last === atoms.length || isWhite(atoms[last]) ? last : first
}

/** One by one what the measure counts. */
const atomsOf = (content: Content): readonly Content[] =>
  content.flatMap((part) => (part.type === 'text' ? part.value.split('').map(text) : [[part]]))

const showsNothing = (atom: Content | undefined): boolean =>
  atom?.[0] !== undefined && atom[0].type !== 'text' && readableText(atom).trim() === ''

const isWhite = (atom: Content | undefined): boolean => atom?.[0]?.type === 'text' && /\s/.test(atom[0].value)

/** The place with the white space around it: where what stands before it ends, and where what comes after begins. */
export const gapAt = (content: Content, place: number): readonly [end: number, start: number] => {
  const atoms = atomsOf(content)
  let [end, start] = [place, place]
  while (isWhite(atoms[end - 1])) end--
  while (isWhite(atoms[start])) start++
  return [end, start]
}
