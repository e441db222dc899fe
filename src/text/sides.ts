import type { Code, Segment } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { type Content, isBlank, plainText } from '../model/inline.ts'
import { isFilled, type Target } from '../model/translation.ts'

/** A segment that has a target to speak of: both sides, as content and as the plain text that offsets count in. */
export interface Sides {
  readonly segment: Segment
  readonly codes: readonly Code[]
  readonly source: Content
  readonly target: Content
  readonly sourceText: string
  readonly targetText: string
}

interface Pair {
  readonly segment: Segment
  readonly target: Target
  readonly codes: readonly Code[]
}

/** Whether a target says nothing where its source says something. */
export const isEmpty = ({ segment, target }: Pair): boolean => {
  if (!isFilled(target)) return true
  return isBlank(target.content) || (isSilent(target.content) && !isSilent(segment.content))
}

/** Both sides of every segment whose target is not empty. */
export const filledSides = (pairs: readonly Pair[]): readonly Sides[] =>
  pairs.flatMap((pair) => {
    const { segment, target, codes } = pair
    if (!isFilled(target) || isEmpty(pair)) return []
    const source = segment.content
    const texts = { sourceText: plainText(source), targetText: plainText(target.content) }
    return [{ segment, codes, source, target: target.content, ...texts }]
  })

/** A place for a finding. */
export const place = (
  side: 'source' | 'target',
  { start, end }: { readonly start: number; readonly end: number },
): Pick<Finding, 'at'> => ({ at: { side, start, end } })

const isSilent = (content: Content): boolean => plainText(content).trim() === ''
