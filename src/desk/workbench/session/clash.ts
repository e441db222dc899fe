import type { Ground, Kept, Theirs } from './keep.ts'

/** What stands in the target now, and the revision that it counts in. */
export interface Standing extends Theirs {
  readonly revision: number
}

/**
 * What stands there in the place of the text that my typing began from. Another change of the same text is none. Pure.
 */
export const clashOf = (kept: Kept | undefined, standing: Standing | undefined): Theirs | undefined => {
  if (!kept || kept.handing > 0) return undefined
  if (kept.clash) return kept.clash
  if (!standing || standing.tagged === (kept.was ?? '') || isShown(kept, standing)) return undefined
  const { tagged, changed, confirmed } = standing
  return { tagged, changed, confirmed }
}

/** Whether what was shown to whoever confirms is what stands there: its last change, not only its words. Pure. */
export const isShown = ({ base, revision }: Pick<Ground, 'base' | 'revision'>, standing: Standing): boolean =>
  base === standing.changed && revision === standing.revision
