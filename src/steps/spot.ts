import type { Segment, Unit } from '../model/document.ts'
import { plainText } from '../model/inline.ts'

/** A stretch of a document's Markdown, in UTF-16 code units. */
export interface Spot {
  readonly start: number
  readonly end: number
}

/**
 * Where in the Markdown a stretch of a segment's plain text stands: the words themselves, told apart from the same words
 * before them in the unit. Where codes stand among the words, or no stretch is named, the whole unit. Pure.
 */
export const spotOf = (markdown: string, unit: Unit, segment: Segment, at: Spot | undefined): Spot => {
  const whole = { start: unit.start, end: unit.end }
  if (!at || at.end <= at.start) return whole
  const index = unit.parts.findIndex((part) => part.type === 'segment' && part.id === segment.id)
  const before = unit.parts.slice(0, index).map(({ content }) => plainText(content))
  const plain = plainText(segment.content)
  const words = plain.slice(at.start, at.end)
  const nth = [before.join(''), plain.slice(0, at.start)].join('').split(words).length - 1
  let start = unit.start - 1
  for (let passed = 0; passed <= nth; passed++) {
    start = markdown.indexOf(words, start + 1)
    if (start === -1 || start + words.length > unit.end) return whole
  }
  return { start, end: start + words.length }
}
