import type { Unit } from '../model/document.ts'
import { isFilled, type PlacedTarget, type Translation } from '../model/translation.ts'
import type { Records } from '../store.ts'
import { compare } from './compare.ts'
import { unitsOf } from './find.ts'

/** Unchanged sentences whose translation was confirmed in the revision before. */
export interface Kept {
  /** Confirmed now as well. */
  readonly kept: number
  /** Fallen back to `translated`: they moved, or a neighbour changed. */
  readonly again: number
}

/** What has become of what was confirmed before the revision; `undefined` where nothing was. `units` as it is cut. */
export const keptOf = async (
  { document: id, target }: Translation,
  units: readonly Unit[],
  targets: readonly PlacedTarget[],
  records: Pick<Records, 'documents' | 'translations'>,
): Promise<Kept | undefined> => {
  const document = await records.documents.get(id)
  const previous = document && (await records.documents.byRevision(document.article, document.revision - 1))
  const former = previous && (await records.translations.ofDocument(previous.id)).find((one) => one.target === target)
  if (!former) return undefined
  const confirmed = new Set(
    (await records.translations.targets(former.id)).filter(isConfirmed).map(({ segment }) => segment),
  )
  const states = new Map(targets.filter(isFilled).map(({ segment, state }) => [segment, state]))
  const now = compare(await unitsOf(records, former), units)
    .same.filter(({ before }) => confirmed.has(before.id))
    .map(({ after }) => states.get(after.id))
  if (now.length === 0) return undefined
  const again = now.filter((state) => state === 'translated').length
  return { kept: now.filter((state) => state !== undefined).length - again, again }
}

const isConfirmed = ({ state }: PlacedTarget): boolean => state === 'reviewed' || state === 'final'
