import { align, extract } from '../markdown/index.ts'
import type { Unit } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import type { Edit } from '../steps/edit.ts'
import { byPlace } from './tell.ts'

/** The targets that a translated document holds. Throws `import.refused` with every place that does not fit the source. */
export const alignedTargets = (units: readonly Unit[], markdown: string, language: Language): Edit['targets'] => {
  const { targets, problems: found } = align(units, extract(markdown, language), markdown)
  const problems = found.toSorted((one, other) => byPlace(one.place, other.place))
  const [first] = problems
  if (first) {
    const data = problems.map(({ place, key, params }) => ({ place, key: `align.${key}`, params }))
    throw new Fault('import.refused', { count: problems.length, first: first.key }, { place: first.place, data })
  }
  return [...targets].map(([segment, content]) => ({ segment, content }))
}
