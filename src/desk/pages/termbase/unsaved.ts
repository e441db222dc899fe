import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { ConceptReply } from '../../../api/schemas/knowledge.ts'
import type { Term } from '../../../model/term.ts'
import { sameTerms } from './changes.ts'
import { readyTerms } from './typing.ts'

interface Unsaved {
  readonly base: number
  readonly terms: readonly Term[]
}

/**
 * What is typed into a concept. It stays in this tab until it is saved or discarded, wherever one goes meanwhile; a
 * concept that others change is shown anew only while nothing is typed.
 */
export const useUnsaved = (concept: ConceptReply) => {
  const drawer = `concept ${concept.id}`
  const stored = useMemo(() => read(drawer), [drawer])
  const typed = useSignal(stored)
  const kept = useSignal(stored !== undefined)
  const { base, terms } = typed.value ?? { base: concept.etag, terms: concept.terms }

  const put = (unsaved: Unsaved | undefined) => {
    typed.value = unsaved
    if (unsaved) sessionStorage.setItem(drawer, JSON.stringify(unsaved))
    else sessionStorage.removeItem(drawer)
  }
  useEffect(() => {
    // somebody typed the same elsewhere
    if (typed.peek() && sameTerms(readyTerms(terms), readyTerms(concept.terms))) put(undefined)
  }, [concept.etag])

  return {
    terms,
    base,
    /** It was typed before this page was opened. */
    kept: kept.value,
    change: (next: readonly Term[]) => put({ base, terms: next }),
    forget: () => {
      kept.value = false
      put(undefined)
    },
  }
}

const read = (drawer: string): Unsaved | undefined => {
  const stored = sessionStorage.getItem(drawer)
  return stored === null ? undefined : JSON.parse(stored)
}
