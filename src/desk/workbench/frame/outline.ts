import type { Row } from '../bench.ts'

/** A heading and what stands under it until the next one; what stands before the first has no heading. */
export interface Section {
  /** The segment to go to. */
  readonly segment: string
  /** `null`: before the first heading. */
  readonly heading: Row | null
  /** 1 to 6, as the heading has it. */
  readonly depth: number
  readonly segments: readonly string[]
}

/** The sections of a text in their order; values of the front matter and what stands before the first heading are one. Pure. */
export const sectionsOf = (rows: readonly Row[]): readonly Section[] => {
  const sections: { segment: string; heading: Row | null; depth: number; segments: string[] }[] = []
  let unit = ''
  for (const row of rows) {
    const isHeading = row.unit.kind === 'heading'
    // a heading of two sentences is one heading
    if (sections.length === 0 || (isHeading && row.unit.id !== unit))
      sections.push({
        segment: row.id,
        heading: isHeading ? row : null,
        depth: isHeading ? Number(row.unit.name) || 1 : 1,
        segments: [],
      })
    sections.at(-1)?.segments.push(row.id)
    unit = row.unit.id
  }
  return sections
}

export interface Counts {
  readonly initial: number
  readonly translated: number
  readonly reviewed: number
  readonly final: number
}

export const countsOf = (rows: readonly Row[]): Counts => {
  const counts = { initial: 0, translated: 0, reviewed: 0, final: 0 }
  for (const { target } of rows) counts[target.state] += 1
  return counts
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ-]*/gu

/** Words of a text as people count them. */
export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0
