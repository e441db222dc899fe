import { type Concept, isName } from '../../model/term.ts'
import { isAcronym, tokens } from '../letters.ts'
import { isAllowed } from '../term-verdict.ts'
import type { FoundTerm } from '../terms.ts'

/**
 * The spelling of a name that stood first, where another approved one of as many words stands now; `first` remembers
 * spellings from call to call. Acronyms and shorter or longer names are no variants.
 */
export const variantIn = (found: FoundTerm, first: Map<Concept, string>): string | undefined => {
  const { concept, term } = found
  if (!isName(concept) || !isAllowed(found) || isAcronym(term.text)) return undefined
  const before = first.get(concept)
  if (before === undefined) first.set(concept, term.text)
  const same = before === undefined || before === term.text || tokens(before).length !== tokens(term.text).length
  return same ? undefined : before
}
