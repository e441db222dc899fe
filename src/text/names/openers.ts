import type { Language } from '../../model/language.ts'
import type { Span } from '../address.ts'
import { fold } from '../fold.ts'
import { inflected, isForm, type TermWord } from '../inflection.ts'
import { perLanguage } from '../languages/index.ts'
import { tokens } from '../letters.ts'
import { lowered } from './case.ts'
import { isGiven } from './given.ts'
import { beforeNames, commonEndings } from './openers/lists.ts'
import { formsOf } from './opening-names.ts'
import { places } from './places/lists.ts'

const WORDS = perLanguage(({ language }): readonly TermWord[] =>
  beforeNames[language].flatMap((word) => {
    const plain = fold(word, language)
    return [inflected(plain, language), inflected(plain, language, 'adjective')]
  }),
)

/** Whether a word that opens a sentence is a common one that says what a person or a place is, whatever its form. */
export const isBeforeNames = (word: string, language: Language): boolean => {
  const plain = fold(word, language)
  if (isGiven(plain, language)) return false
  return commonEndings[language].test(plain) || WORDS[language].some((one) => isForm(one, plain, language))
}

/** Of three words the last of which is a surname, the first one says what the person is, unless the second is a patronymic. */
const SURNAME = /(?:[oe]va?|zadeh?|zadə|[ое]ва?|заде|[цс]кий|[цс]кая)$/u
const PATRONYMIC = /(?:i[cç]h?|vna|ич|вна|чна|ұлы|улы|қызы|кызы)$/u

/**
 * A run that opens a sentence, without its first word where that is a common one, or says what a person is, or the
 * others are a name elsewhere, or a given name stands behind it.
 */
export const withoutOpener = (
  run: Span,
  common: ReadonlySet<string>,
  inside: ReadonlySet<string>,
  language: Language,
): Span => {
  const words = tokens(run.text)
  const [first, second, last] = words
  if (!first || !second) return run
  const rest = { start: run.start + second.start, end: run.end, text: run.text.slice(second.start) }
  const isRole = words.length === 3 && last && SURNAME.test(last.text) && !PATRONYMIC.test(second.text)
  const isGivenNext = !isGivenForm(first.text, language) && isGivenForm(second.text, language)
  const isCommon =
    isBeforeNames(first.text, language) ||
    common.has(fold(first.text, language)) ||
    (isGivenNext && !SURNAME.test(first.text) && run.text.charAt(first.end) === ' ')
  const isPlace =
    words.length === 2 && language !== 'en' && !isGivenForm(first.text, language) && isPlaceForm(second.text, language)
  // a surname alone elsewhere makes its given name no other word
  const isElsewhere = words.length > 2 && inside.has(fold(rest.text, language))
  if (!isRole && !isCommon && !isPlace && !isElsewhere) return run
  return isCommon && isBeforeNames(second.text, language) ? withoutOpener(rest, common, inside, language) : rest
}

const isPlaceForm = (word: string, language: Language): boolean =>
  formsOf(lowered(word, language), language).some((form) => places[language].has(form))

const isGivenForm = (word: string, language: Language): boolean =>
  formsOf(lowered(word, language), language).some((form) => isGiven(form, language))

/** Whether a single word that opens a sentence is no name as far as anybody knows. */
export const isBareOpener = (text: string, language: Language): boolean =>
  tokens(text).length === 1 && !isPlaceForm(text, language) && !isGivenForm(text, language)
