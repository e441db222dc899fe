import type { Check } from '../check.ts'
import { codeProblems } from '../text/codes.ts'
import { filledSides } from '../text/sides.ts'

/** Inline codes that were lost, invented, emptied or moved to where they mean something else. Such links: see `links`. */
export const codes: Check = {
  id: 'codes',
  inspect: ({ segments }) =>
    filledSides(segments).flatMap(({ segment, codes: known, source, target }) =>
      codeProblems(source, target).flatMap(({ problem, id }) => {
        const code = known.find((one) => one.id === id)
        if ((problem === 'missing' || problem === 'emptied') && code?.kind === 'link') return []
        return [{ segment: segment.id, key: problem, params: { code: code ? code.open + code.close : id } }]
      }),
    ),
}
