import type { ConceptId } from '../../../src/model/ids.ts'
import type { Language } from '../../../src/model/language.ts'
import type { Concept, Gender, Term } from '../../../src/model/term.ts'

/** A concept with one preferred term for each language, and admitted ones after a slash. */
export const concept = (type: string, names: Partial<Record<Language, string>>, gender?: Gender): Concept => ({
  id: Object.values(names).join(' ') as ConceptId,
  terms: Object.entries(names).flatMap(([language, spellings]) =>
    spellings.split('/').map(
      (text, at): Term => ({
        language: language as Language,
        text,
        status: at === 0 ? 'preferred' : 'admitted',
        type,
        note: '',
        ...(gender && { gender }),
      }),
    ),
  ),
})
