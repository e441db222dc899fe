import type { Language } from '../../model/language.ts'

/** Small letters by the language's own rules: az I is ı and İ is i. NFC. */
export const lowered = (word: string, language: Language): string => {
  const plain = word.normalize('NFC')
  return (language === 'az' ? plain.replaceAll('I', 'ı').replaceAll('İ', 'i') : plain).toLowerCase().normalize('NFC')
}

/** Capitals by the language's own rules: az i is İ and ı is I. */
export const raised = (word: string, language: Language): string =>
  (language === 'az' ? word.replaceAll('i', 'İ') : word).toUpperCase()

/** A word in small letters with the capitals of a model: none, the first, or all of two and more. */
export const casedLike = (word: string, model: string, language: Language): string => {
  if (/^\p{Lu}{2,}$/u.test(model)) return raised(word, language)
  const [first = '', ...rest] = word
  return /^\p{Lu}/u.test(model) ? raised(first, language) + rest.join('') : word
}
