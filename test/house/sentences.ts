import { LANGUAGES, type Language } from '../../src/model/language.ts'
import type { Locales, Sentences } from '../../src/voices/locales.ts'

/** CLDR's cardinal categories of each language. */
const PLURALS = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Intl.PluralRules(language).resolvedOptions().pluralCategories]),
) as unknown as Readonly<Record<Language, readonly string[]>>

const FORM = /_(zero|one|two|few|many|other)$/u

/** Answers a key without its plural form. A key counts when it has a form `other`: `too_many` may be only a name. */
const stemming = (keys: readonly string[]): ((key: string) => string) => {
  const all = new Set(keys)
  return (key) => (all.has(key.replace(FORM, '_other')) ? key.replace(FORM, '') : key)
}

/** Every sentence by its whole key: `faults.slug.taken`. */
const flatten = (sentences: Sentences, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as const] : flatten(value, `${before}${key}.`),
  )

/** One sentence in one language, in all its plural forms. */
interface Said {
  readonly language: Language
  readonly key: string
  readonly forms: readonly (readonly [string, string])[]
}

/**
 * What keeps the languages from saying the same things: keys that not all have, plural forms that are not a
 * language's own, other values to fill in, nothing said. A sentence for each; none when all is well.
 */
export const differences = (locales: Locales): readonly string[] => {
  const all = LANGUAGES.map((language) => ({ language, sentences: flatten(locales[language]) }))
  const stem = stemming(all.flatMap(({ sentences }) => sentences.map(([key]) => key)))
  const keys = new Set(all.flatMap(({ sentences }) => sentences.map(([key]) => stem(key))))
  return [...keys].sort().flatMap((key) => {
    const said = all.map(({ language, sentences }) => ({
      language,
      key,
      forms: sentences.filter(([other]) => stem(other) === key),
    }))
    const counts = said.some(({ forms }) => forms.some(([form]) => form !== key))
    const present = said.filter(({ forms }) => forms.length > 0)
    return [
      ...said.filter(({ forms }) => forms.length === 0).map(({ language }) => `${language}: ${key} is missing`),
      ...present.flatMap((one) => [...silences(one), ...wrongForms(one, counts), ...otherNames(one, present)]),
    ]
  })
}

const silences = ({ language, forms }: Said): readonly string[] =>
  forms.filter(([, sentence]) => sentence.trim() === '').map(([form]) => `${language}: ${form} is empty`)

const wrongForms = ({ language, key, forms }: Said, counts: boolean): readonly string[] => {
  const found = forms.map(([form]) => form).sort()
  const expected = (counts ? PLURALS[language].map((category) => `${key}_${category}`) : [key]).sort()
  return found.join() === expected.join() ? [] : [`${language}: ${key} has ${found} and should have ${expected}`]
}

/** Names of all forms together: the form for one may well do without the number. */
const namesOf = ({ forms }: Said): string =>
  [...new Set(forms.flatMap(([, text]) => [...text.matchAll(/\{\{\s*([^},\s]+)/gu)].map(([, name]) => name)))]
    .sort()
    .join()

const otherNames = (one: Said, present: readonly Said[]): readonly string[] => {
  const model = present.at(-1) as Said
  return namesOf(one) === namesOf(model)
    ? []
    : [`${one.language}: ${one.key} fills in [${namesOf(one)}], ${model.language} [${namesOf(model)}]`]
}

/** Codes that nobody wrote a sentence for, and sentences that belong to no code. `place` goes behind any of them. */
export const unmatched = (codes: readonly string[], faults: Sentences): readonly string[] => {
  const keys = flatten(faults).map(([key]) => key)
  const said = new Set(keys.map(stemming(keys)))
  said.delete('place')
  return [...codes.filter((code) => !said.has(code)), ...[...said].filter((key) => !codes.includes(key))].sort()
}
