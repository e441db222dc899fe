import { segmentsOf, type Unit } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'

type Texts = ReadonlyMap<SegmentId, Content>

/**
 * What is made of the texts that can be composed. Those that keep the rest from it are left out and named. Throws what
 * `make` throws, but `document.not_composed` only where no text is to blame.
 */
export const fitting = async <Made>(
  texts: Texts,
  units: readonly Unit[],
  make: (texts: Texts) => Promise<Made>,
): Promise<{ readonly made: Made; readonly unfit: readonly SegmentId[] }> => {
  const fit = new Map(texts)
  const unfit: SegmentId[] = []
  for (;;) {
    const attempt = await attemptAt(make, fit)
    if (!('fault' in attempt)) return { made: attempt.made, unfit }
    const suspects = suspectsOf(attempt.fault, units, fit)
    if (suspects.length === 0) throw attempt.fault
    const isFit = async (some: readonly SegmentId[]) => !('fault' in (await attemptAt(make, only(fit, some))))
    for (const segment of await culpritsAmong(suspects, isFit)) {
      fit.delete(segment)
      unfit.push(segment)
    }
  }
}

const attemptAt = async <Made>(make: (texts: Texts) => Promise<Made>, texts: Texts) => {
  try {
    return { made: await make(texts) }
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'document.not_composed') return { fault: thrown }
    throw thrown
  }
}

/** The texts of the unit that the fault names; every text where it names none. */
const suspectsOf = ({ params }: Fault, units: readonly Unit[], texts: Texts): readonly SegmentId[] => {
  const named = units.filter(({ id }) => id === params.unit)
  return (named.length > 0 ? named : units)
    .flatMap(segmentsOf)
    .map(({ id }) => id)
    .filter((id) => texts.has(id))
}

const only = (texts: Texts, some: readonly SegmentId[]): Texts =>
  new Map([...texts].filter(([segment]) => some.includes(segment)))

/** By halves, until they are alone; together where each half by itself does fit. Never empty. */
const culpritsAmong = async (
  suspects: readonly SegmentId[],
  isFit: (some: readonly SegmentId[]) => Promise<boolean>,
): Promise<readonly SegmentId[]> => {
  if (suspects.length === 1) return suspects
  const middle = Math.ceil(suspects.length / 2)
  const culprits: SegmentId[] = []
  for (const half of [suspects.slice(0, middle), suspects.slice(middle)]) {
    if (!(await isFit(half))) culprits.push(...(await culpritsAmong(half, isFit)))
  }
  return culprits.length > 0 ? culprits : suspects
}
