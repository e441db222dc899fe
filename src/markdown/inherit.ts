/** Text, and how the source spells each of its UTF-16 code units. */
export interface Spelled {
  readonly value: string
  readonly raws: readonly string[]
}

/** Above this many comparisons a segment's spelling is not worth aligning. */
const EFFORT = 60_000

/**
 * The source spelling that each character of a target takes over. Where source and target differ in letters only
 * (a pseudo-translation, a corrected word) that is everything between the letters, line breaks too; else the marks and
 * escapes they have in common, in order, and the target becomes one line.
 */
export const inherit = (source: Spelled, target: string): readonly (string | undefined)[] =>
  letterwise(source, target) ?? common(source, target)

/** Of every UTF-16 code unit, once it was asked for: 1 when it is a letter, 2 when it is none. */
const KNOWN = new Uint8Array(0x10000)

/** A letter, a combining mark, or half of a character beyond U+FFFF: nothing that Markdown could take for syntax. */
export const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return false
  if (KNOWN[code] === 0) KNOWN[code] = /[\p{L}\p{M}\p{Cs}]/u.test(text[at] as string) ? 1 : 2
  return KNOWN[code] === 1
}

const letterwise = (source: Spelled, target: string): (string | undefined)[] | undefined => {
  const raws: (string | undefined)[] = []
  const { value } = source
  let at = 0
  let unit = 0
  while (at < value.length || unit < target.length) {
    const letters = isLetter(value, at)
    if (letters !== isLetter(target, unit)) return undefined
    if (!letters) {
      if (value[at] !== target[unit]) return undefined
      raws.push(source.raws[at])
      at += 1
      unit += 1
      continue
    }
    const first = unit
    while (isLetter(target, unit)) unit++
    const start = at
    while (isLetter(value, at)) at++
    const aligned = at - start === unit - first
    for (let index = 0; index < unit - first; index++) {
      raws.push(aligned && value[start + index] === target[first + index] ? source.raws[start + index] : undefined)
    }
  }
  return raws
}

const isMark = (unit: string): boolean => /[^\p{L}\p{M}\p{N}\p{Cs} ]/u.test(unit)

const marksIn = (text: string): readonly number[] => {
  const found: number[] = []
  for (let at = 0; at < text.length; at++) if (isMark(text[at] as string)) found.push(at)
  return found
}

/** Longest common subsequence of everything that is neither letter, digit nor space. */
const common = (source: Spelled, target: string): (string | undefined)[] => {
  const raws: (string | undefined)[] = new Array(target.length).fill(undefined)
  const marks = marksIn(source.value)
  const places = marksIn(target)
  if (marks.length * places.length > EFFORT) return raws
  const width = places.length + 1
  const lengths = new Uint16Array((marks.length + 1) * width)
  const at = (one: number, other: number) => lengths[one * width + other] ?? 0
  for (let one = marks.length - 1; one >= 0; one--) {
    for (let other = places.length - 1; other >= 0; other--) {
      const same = source.value[marks[one] as number] === target[places[other] as number]
      lengths[one * width + other] = same
        ? at(one + 1, other + 1) + 1
        : Math.max(at(one + 1, other), at(one, other + 1))
    }
  }
  for (let one = 0, other = 0; one < marks.length && other < places.length; ) {
    const place = places[other] as number
    if (source.value[marks[one] as number] === target[place]) {
      raws[place] = source.raws[marks[one] as number]
      one += 1
      other += 1
    } else if (at(one + 1, other) >= at(one, other + 1)) one += 1
    else other += 1
  }
  return raws
}
