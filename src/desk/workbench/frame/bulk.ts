import type { Finding, Row } from '../bench.ts'

/** What may be taken along. */
export interface Width {
  /** Drafts by an engine that nobody has touched. */
  readonly machine: boolean
  /** Texts with warnings. */
  readonly warned: boolean
}

/**
 * What can be confirmed all at once: texts that wait for it. Never what blocks, what the revision changed in the source,
 * what is only like the source, nor what I am typing in. Pure.
 */
export const bulkOf = (
  rows: readonly Row[],
  findings: (segment: string) => readonly Finding[],
  isTyped: (segment: string) => boolean,
  { machine, warned }: Width,
): readonly string[] =>
  rows
    .filter(({ id, target, change }) => {
      if (target.state !== 'translated' || change?.type === 'changed' || isTyped(id)) return false
      const { origin } = target
      if (origin.type === 'memory' && origin.score < 100) return false
      if (origin.type === 'engine' && !machine) return false
      const severities = findings(id).map(({ severity }) => severity)
      return !severities.includes('blocks') && (warned || !severities.includes('warns'))
    })
    .map(({ id }) => id)
