import type { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import type { TendedUnit } from '../../model/memory.ts'
import type { KeptConcept } from '../../model/term.ts'
import type { conceptSchema, unitSchema } from '../schemas/knowledge.ts'
import type { Byline } from './byline.ts'
import { viewText } from './translation.ts'

export const viewConcept = (
  { id, etag, by, at, terms }: KeptConcept,
  byline: Byline,
): z.input<typeof conceptSchema> => ({
  id,
  etag,
  by: by && byline.by(by),
  at: at?.toISOString() ?? null,
  terms: [...terms],
})

export const viewUnit = (
  { id, sourceLanguage, targetLanguage, source, target, before, after, from, at, by }: TendedUnit,
  byline: Byline,
): z.input<typeof unitSchema> => ({
  id,
  source: sourceLanguage,
  target: targetLanguage,
  text: { source: viewText(source), target: viewText(target) },
  before,
  after,
  from,
  at: at.toISOString(),
  by: by && byline.by(by),
})

/** What was thrown; where it shows what others have made of a concept or a pair, as they are shown elsewhere. */
export const viewStale = (thrown: unknown, byline: Byline): unknown => {
  if (!(thrown instanceof Fault)) return thrown
  const { code, params, data } = thrown
  if (code !== 'concept.stale' && code !== 'memory.stale') return thrown
  const theirs =
    code === 'concept.stale'
      ? (data as { readonly theirs: KeptConcept | null }).theirs
      : (data as { readonly theirs: TendedUnit }).theirs
  const viewed = theirs && ('terms' in theirs ? viewConcept(theirs, byline) : viewUnit(theirs, byline))
  return new Fault(code, params, { cause: thrown, data: { theirs: viewed } })
}
