import { LANGUAGES, type Language } from '../../model/language.ts'
import type { LanguageFacts } from './facts.ts'
import { FACTS } from './known.ts'

export { FACTS } from './known.ts'

/** Something for each language, made from its facts when it is first asked for, and once. */
export const perLanguage = <Value>(make: (facts: LanguageFacts) => Value): Readonly<Record<Language, Value>> => {
  const made = {} as Record<Language, Value>
  for (const language of LANGUAGES)
    Object.defineProperty(made, language, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make(FACTS[language])
        Object.defineProperty(made, language, { value, enumerable: true })
        return value
      },
    })
  return made
}
