import type { Language } from '../../../model/language.ts'
import type { Gender, NAME_TYPES, Term } from '../../../model/term.ts'
import { genderOf } from '../../../text/names/gender.ts'

export type NameType = (typeof NAME_TYPES)[number]

/** A name as it is about to enter the termbase. */
export interface Entry {
  readonly name: string
  readonly type: NameType
  readonly gender: Gender | undefined
  readonly spellings: Readonly<Partial<Record<Language, string>>>
}

/** What a name is likeliest to be: two words, or the ending of a surname, are a person's; more words an organization's. */
export const firstEntry = (
  name: string,
  source: Language,
  proposals: readonly { readonly language: Language; readonly text: string }[],
): Entry => {
  const words = name.split(/\s+/)
  const gender = genderOf((words.at(-1) ?? '').toLocaleLowerCase(source), source)
  return {
    name,
    type: gender !== undefined || words.length === 2 ? 'person' : words.length > 2 ? 'organization' : 'place',
    gender,
    spellings: Object.fromEntries(proposals.map(({ language, text }) => [language, text])),
  }
}

/** The terms of the new concept; spellings that nobody has given are left out. A gender is said once, in the source. */
export const termsOf = ({ name, type, gender, spellings }: Entry, source: Language): readonly Term[] => {
  const own = { language: source, text: name.trim(), status: 'preferred', type, note: '' } as const
  const others = Object.entries(spellings)
    .filter(([language, text]) => language !== source && text.trim() !== '')
    .map(([language, text]): Term => ({ ...own, language: language as Language, text: text.trim() }))
  return [type === 'person' && gender ? { ...own, gender } : own, ...others]
}
