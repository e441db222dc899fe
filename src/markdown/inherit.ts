/** One UTF-16 code unit of text and how the source spells it. */
export interface Glyph {
  readonly value: string
  readonly raw: string
}

/** Above this many comparisons a segment's spelling is not worth aligning. */
const EFFORT = 60_000

/**
 * The source spelling that each character of a target takes over. Where source and target differ in letters only
 * (a pseudo-translation, a corrected word) that is everything between the letters, line breaks too; else the marks and
 * escapes they have in common, in order, and the target becomes one line.
 */
export const inherit = (source: readonly Glyph[], target: string): readonly (string | undefined)[] => {
  const units = target.split('')
  return letterwise(source, units) ?? common(source, units)
}

const isLetter = (unit: string): boolean => /[\p{L}\p{M}\p{Cs}]/u.test(unit)

const letterwise = (source: readonly Glyph[], target: readonly string[]): (string | undefined)[] | undefined => {
  const raws: (string | undefined)[] = []
  let at = 0
  let unit = 0
  while (at < source.length || unit < target.length) {
    const glyph = source[at]
    const letters = glyph !== undefined && isLetter(glyph.value)
    if (letters !== (target[unit] !== undefined && isLetter(target[unit] as string))) return undefined
    if (!letters) {
      if (glyph === undefined || glyph.value !== target[unit]) return undefined
      raws.push(glyph.raw)
      at += 1
      unit += 1
      continue
    }
    const first = unit
    while (unit < target.length && isLetter(target[unit] as string)) unit++
    const start = at
    while (at < source.length && isLetter(source[at]?.value as string)) at++
    const aligned = at - start === unit - first
    for (let index = first; index < unit; index++) {
      const twin = source[start + index - first]
      raws.push(aligned && twin?.value === target[index] ? twin?.raw : undefined)
    }
  }
  return raws
}

const isMark = (unit: string): boolean => /[^\p{L}\p{M}\p{N}\p{Cs} ]/u.test(unit)

/** Longest common subsequence of everything that is neither letter, digit nor space. */
const common = (source: readonly Glyph[], target: readonly string[]): (string | undefined)[] => {
  const raws: (string | undefined)[] = target.map(() => undefined)
  const marks = source.filter(({ value }) => isMark(value))
  const places = [...target.keys()].filter((index) => isMark(target[index] as string))
  if (marks.length * places.length > EFFORT) return raws
  const width = places.length + 1
  const lengths = new Uint16Array((marks.length + 1) * width)
  const at = (one: number, other: number) => lengths[one * width + other] ?? 0
  for (let one = marks.length - 1; one >= 0; one--) {
    for (let other = places.length - 1; other >= 0; other--) {
      const same = marks[one]?.value === target[places[other] as number]
      lengths[one * width + other] = same
        ? at(one + 1, other + 1) + 1
        : Math.max(at(one + 1, other), at(one, other + 1))
    }
  }
  for (let one = 0, other = 0; one < marks.length && other < places.length; ) {
    const place = places[other] as number
    if (marks[one]?.value === target[place]) {
      raws[place] = marks[one]?.raw
      one += 1
      other += 1
    } else if (at(one + 1, other) >= at(one, other + 1)) one += 1
    else other += 1
  }
  return raws
}
