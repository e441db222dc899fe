import { LANGUAGES, type Language } from '../../../model/language.ts'
import type { Term } from '../../../model/term.ts'

/** What became of one term from one state of a concept to the next. */
export type TermChange =
  | { readonly type: 'same' | 'added' | 'removed'; readonly term: Term }
  | { readonly type: 'changed'; readonly was: Term; readonly term: Term; readonly fields: readonly Field[] }

export type Field = Exclude<keyof Term, 'language'>

const FIELDS: readonly Field[] = [
  'text',
  'status',
  'type',
  'gender',
  'note',
  'words',
  'stems',
  'not',
  'casing',
  'validFrom',
  'validUntil',
]

/** Language by language: terms of the same text are the same term, and so are those left over, in their order. */
export const termChanges = (was: readonly Term[], is: readonly Term[]): readonly TermChange[] =>
  LANGUAGES.flatMap((language) => changesIn(of(was, language), of(is, language)))

/** What a field holds, as it is shown; empty where there is nothing. */
export const shownField = (term: Term, field: Field): string => {
  const value = term[field]
  if (value === undefined) return ''
  return typeof value === 'string' ? value : value.join(field === 'words' ? ' ' : ', ')
}

export const sameTerms = (one: readonly Term[], other: readonly Term[]): boolean =>
  termChanges(one, other).every(({ type }) => type === 'same')

const of = (terms: readonly Term[], language: Language) => terms.filter((term) => term.language === language)

const changesIn = (was: readonly Term[], is: readonly Term[]): readonly TermChange[] => {
  const left = [...was]
  const take = (term: Term): Term | undefined => {
    const at = left.findIndex(({ text }) => text === term.text)
    return at === -1 ? undefined : left.splice(at, 1)[0]
  }
  const pairs = is.map((term) => ({ term, before: take(term) }))
  const changes = pairs.map(({ term, before = left.shift() }): TermChange => {
    if (!before) return { type: 'added', term }
    const fields = FIELDS.filter((field) => shownField(before, field) !== shownField(term, field))
    return fields.length === 0 ? { type: 'same', term } : { type: 'changed', was: before, term, fields }
  })
  return [...changes, ...left.map((term): TermChange => ({ type: 'removed', term }))]
}
