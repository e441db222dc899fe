import type { Language } from '../../model/language.ts'
import type { Span } from '../address.ts'
import { tokens } from '../letters.ts'
import { lowered } from './case.ts'
import { isGiven } from './given.ts'
import { formsOf } from './opening-names.ts'
import { places } from './places/lists.ts'

/** Surnames in the nominative, as small letters, in the languages where only the last word of a name changes. */
const SURNAMES: Partial<Record<Language, RegExp>> = {
  az: /(?:[oe]va?|zadə|[rlnmdzbsşvy]l[ıiuü]|oğlu|qızı|skaya)$/u,
  kk: /(?:[ое]ва?|ұлы|қызы|[цс]кий|[цс]кая|ин|ина)$/u,
}

/** Whether a small-letter word is a surname in the nominative, as far as its ending tells. */
export const isSurname = (word: string, language: Language): boolean => SURNAMES[language]?.test(word) ?? false

/** The endings of where, whither and whence. */
const ENDINGS: Partial<Record<Language, RegExp>> = {
  az: /(?<=.{3})(?:d[aə]n?|(?<=[aəıioöueü])y[aə]|[aə])$/u,
  kk: /(?<=.{3})(?:[ғқгк][ае]|[дт][ае]н?|н[ае]н)$/u,
}
/** A word whose last two vowels are both of the front or both of the back. */
const HARMONIC: Partial<Record<Language, RegExp>> = {
  az: /(?:[aıou][^aeəıioöuü]*a|[eəiöü][^aeəıioöuü]*ə)n?$/u,
  kk: /(?:[аоұыуя][^аәеоөұүыіуия]*а|[әеөүіэи][^аәеоөұүыіуия]*е)н?$/u,
}
/** A vowel that only makes an ending easier to say: Томскі-ге. */
const LINKING = /(?<=ск|кт|рк|рг)[ыі]$/u
/** What stands before a case when a possessive ending is there too: `mərkəzi-n-ə` is part of a longer name. */
const POSSESSED = /[ıiuüыі][nн]$/u

/**
 * The dictionary form of a small-letter word that has the ending of where, whither or whence (`londona`, `астанаға`);
 * `sure` where it is that of a well-known place. `undefined` for any other word.
 */
export const placeInCase = (word: string, language: Language): { form: string; sure: boolean } | undefined => {
  if (places[language].has(word) || isGiven(word, language) || isSurname(word, language)) return undefined
  const known = formsOf(word, language).find((form) => form !== word && places[language].has(form))
  if (known !== undefined) return { form: known, sure: true }
  const ending = ENDINGS[language]
  if (!ending?.test(word) || !HARMONIC[language]?.test(word)) return undefined
  const form = word.replace(ending, '').replace(LINKING, '')
  const isOther = POSSESSED.test(form) || isGiven(form, language) || isSurname(form, language)
  return isOther ? undefined : { form, sure: false }
}

/** What may stand before the name of a place as part of it. */
const PART_OF_PLACE =
  /^(?:yeni|köhnə|böyük|kiçik|şimali|cənubi|şərqi|qərbi|mərkəzi|yuxarı|aşağı|жаңа|ескі|үлкен|кіші|солтүстік|оңтүстік|шығыс|батыс|орталық|жоғарғы|төменгі)$/u
/** What no adjective ends in: `milli` is none. */
const ONLY_SURNAMES = /(?:[oe]va?|zadə|[ое]ва?)$/u
/** `Əliyev Fondu`, `Назарбаев Қоры`: a compound that begins with a surname ends in a possessive ending. */
const COMPOUND = /[ıiuüыі]$/u

/**
 * A run of capitals in two where a name ends inside it: a person in the nominative and the place that stands right
 * behind (`Rəşad Nəbiyev Londona`), a surname and what is no given name, two full names.
 */
export const partedInside = (run: Span, language: Language): readonly Span[] => {
  const words = tokens(run.text)
  if (words.length < 2 || run.text.includes('-')) return [run]
  const small = words.map(({ text }) => lowered(text, language))
  const cut = language === 'ru' ? Number(isPlaceInCase(small[0] ?? '')) : cutAt(small, language)
  const [before, after] = [words[cut - 1], words[cut]]
  if (!before || !after) return [run]
  return [
    { start: run.start, end: run.start + before.end, text: run.text.slice(0, before.end) },
    { start: run.start + after.start, end: run.end, text: run.text.slice(after.start) },
  ]
}

/** In Russian a place in a case begins no longer name: `В Азербайджане Шуша`. */
const isPlaceInCase = (word: string): boolean =>
  !places.ru.has(word) && !isGiven(word, 'ru') && formsOf(word, 'ru').some((form) => places.ru.has(form))

/** Before which word a second name begins; 0 where none does. */
const cutAt = (words: readonly string[], language: Language): number => {
  if (!(language in SURNAMES)) return 0
  const last = words.length - 1
  const [word = '', before = ''] = [words[last], words[last - 1]]
  const place = placeInCase(word, language)
  if (place && (isSurname(before, language) || (place.sure && !PART_OF_PLACE.test(before)))) return last
  const isSurnameFirst = words.length === 2 && ONLY_SURNAMES.test(before) && !isGiven(word, language)
  if (isSurnameFirst && !isSurname(word, language) && !COMPOUND.test(word)) return last
  const second = words.findIndex(
    (one, at) => at > 1 && at < last && isGiven(one, language) && !isGiven(words[at - 1] ?? '', language),
  )
  return words.length > 3 ? Math.max(second, 0) : 0
}
