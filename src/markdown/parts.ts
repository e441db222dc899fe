import type { Ignorable } from '../model/document.ts'
import { type Content, type Inline, plainText, readableText } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { hasLetter } from '../text/letters.ts'
import { isLocalFigure } from '../text/local-figure.ts'
import { sentences } from '../text/segment.ts'

export type Part = { readonly type: 'segment'; readonly content: Content } | Ignorable

interface Region {
  readonly type: Part['type']
  /** Where it ends in the readable text. */
  end: number
}

/**
 * A unit's content as sentences and what stands between them. A code is never cut: a sentence that would end inside
 * one goes on. What has no letter outside codes is ignorable, unless the whole unit is a figure: then it is one segment.
 */
export const partsOf = (content: Content, language: Language): readonly Part[] => {
  if (!hasLetter(content)) return [{ type: isLocalFigure(plainText(content)) ? 'segment' : 'ignorable', content }]
  const regions = regionsOf(content, language)
  const parts: Inline[][] = regions.map(() => [])
  let index = 0
  let at = 0
  const put = (part: Inline, width: number) => {
    parts[index]?.push(part)
    at += width
  }
  for (const part of content) {
    const width = readableText([part]).length
    if (part.type !== 'text') {
      // A code that shows nothing stays with the sentence that it ends; between two, it begins the second.
      const region = regions[index]
      if (index + 1 < regions.length && (width > 0 ? region?.end === at : region?.type === 'ignorable')) index += 1
      put(part, width)
      continue
    }
    for (let from = 0; from < width; ) {
      if (regions[index]?.end === at) index += 1
      const to = Math.min(width, from + (regions[index]?.end ?? at + width) - at)
      put({ type: 'text', value: part.value.slice(from, to) }, to - from)
      from = to
    }
  }
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({ type: hasLetter(part) ? 'segment' : 'ignorable', content: part }))
}

const regionsOf = (content: Content, language: Language): readonly Region[] => {
  const readable = readableText(content)
  const codes = codeRanges(content)
  const isCut = (offset: number) => codes.every(([start, end]) => offset <= start || offset >= end)
  const regions: Region[] = []
  for (const [start, end] of sentences(readable, language)) {
    const last = regions.at(-1)
    if (last && !(isCut(last.end) && isCut(start))) {
      last.end = end
      continue
    }
    if (start > (last?.end ?? 0) && isCut(start)) regions.push({ type: 'ignorable', end: start })
    regions.push({ type: 'segment', end })
  }
  const final = regions.at(-1)
  // What comes last and shows nothing still belongs to the last sentence.
  if (final && (!isCut(final.end) || content.at(-1)?.type !== 'text')) final.end = readable.length
  const last = regions.at(-1)
  if (!last) return [{ type: 'segment', end: readable.length }]
  if (last.end < readable.length) regions.push({ type: 'ignorable', end: readable.length })
  return regions
}

const codeRanges = (content: Content): readonly (readonly [number, number])[] => {
  let at = 0
  return content.flatMap((part) => {
    const start = at
    at += readableText([part]).length
    return part.type === 'text' ? [] : [[start, at] as const]
  })
}
