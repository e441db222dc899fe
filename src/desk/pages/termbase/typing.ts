import type { Language } from '../../../model/language.ts'
import type { Term } from '../../../model/term.ts'

/** Types that a new term is offered; the termbase may know others. */
export const TERM_TYPES = ['person', 'place', 'organization', 'noun', 'phrase', 'verb', 'adjective'] as const

/** An empty term beside what its concept has: of the same type, preferred where the language has no preferred one yet. */
export const freshTerm = (language: Language, beside: readonly Term[]): Term => {
  const taken = beside.some((term) => term.language === language && term.status === 'preferred')
  return { language, text: '', status: taken ? 'admitted' : 'preferred', type: beside[0]?.type ?? 'noun', note: '' }
}

/** Terms as they are sent: what was left empty is not there. Spaces around words are nobody's wish. */
export const readyTerms = (terms: readonly Term[]): readonly Term[] =>
  terms
    .map((term) => ({ ...withoutBlanks(term), text: term.text.trim().replace(/\s+/gu, ' '), note: term.note.trim() }))
    .filter(({ text }) => text !== '')

const withoutBlanks = (term: Term): Term =>
  Object.fromEntries(
    Object.entries(term).filter(
      ([field, value]) => value !== undefined && (field === 'note' || field === 'type' || value.length > 0),
    ),
  ) as Term

/** What is typed in one field for several stems or forms: commas between them. */
export const readList = (typed: string): readonly string[] | undefined => {
  const parts = typed
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length > 0 ? parts : undefined
}

/** The term with another value in a field; nothing takes the field out. */
export const withField = <Name extends keyof Term>(term: Term, field: Name, value: Term[Name] | undefined): Term => {
  const { [field]: _, ...rest } = term
  return (value === undefined || value === '' ? rest : { ...rest, [field]: value }) as Term
}
