import type { Language } from '../../model/language.ts'
import { inflected, isForm, type Sort, type TermWord } from '../inflection.ts'
import { IRREGULAR } from './adjectives/irregular.ts'

/**
 * The adjectives, and nouns for people from there, that are plainly made from the name of a place (`бакинский`,
 * `bakılı`, `астаналық`, `Iranian`), with all their forms. `name` is one word, or several for the irregular ones, as
 * `fold` leaves it.
 */
export const relationals = (name: string, language: Language): readonly TermWord[] => {
  const adjectives = [...(IRREGULAR[language].get(name) ?? []), ...adjectivesOf(name, language)]
  const people = language === 'ru' ? peopleOf(name) : language === 'en' ? adjectives : []
  const forms = (words: readonly string[], sort: Sort) => words.map((word) => inflected(word, language, sort))
  return [...forms(adjectives, 'adjective'), ...forms(people, 'noun')]
}

/** Whether a folded word is one of them. */
export const isRelational = (word: string, name: string, language: Language): boolean =>
  relationals(name, language).some((one) => isForm(one, word, language))

/** A shorter name is part of too many words: Иран, but not Ош. */
const TELLING = 4

const adjectivesOf = (name: string, language: Language): readonly string[] => {
  if (name.length < TELLING || /[^\p{L}\p{M}-]/u.test(name)) return []
  switch (language) {
    case 'ru':
      return russianStems(name).map((stem) => `${stem}ский`)
    case 'az':
      return harmonious(name, AZ).map((ending) => name + ending)
    case 'kk':
      return harmonious(name, KK).flatMap((ending) => [...'лдт'].map((joint) => name + joint + ending))
    case 'en':
      return [`${name}i`, `${name}n`, `${name}an`, `${name}ian`, `${name.replace(/y$/u, 'i')}an`]
  }
}

const peopleOf = (name: string): readonly string[] =>
  name.length < TELLING ? [] : russianStems(name).flatMap((stem) => [`${stem}ец`, `${stem}ка`])

/** What -ский, -ец and -ка are put to: -ин- stands for a last vowel, -й- after -и-, -н- after -у. */
const russianStems = (name: string): readonly string[] => {
  const stem = name.slice(0, -1)
  if (/[^аеёиоуыэюяь]$/u.test(name)) return [name]
  if (name.endsWith('ия')) return [`${stem}й`, `${stem.slice(0, -1)}ин`]
  if (name.endsWith('ь')) return [stem, name]
  if (name.endsWith('у')) return [name, `${name}н`, `${stem}ин`]
  return [stem, `${stem}ин`, `${stem}ий`]
}

type Harmony = readonly (readonly [vowels: string, endings: readonly string[]])[]
const AZ: Harmony = [
  ['aı', ['lı']],
  ['eəi', ['li']],
  ['ou', ['lu']],
  ['öü', ['lü']],
]
/** After у, и and ю either may stand: Баку, бакулік. */
const KK: Harmony = [
  ['аоұыяё', ['ық']],
  ['еөүіәэ', ['ік']],
  ['уию', ['ық', 'ік']],
]

const harmonious = (name: string, harmony: Harmony): readonly string[] => {
  const last = [...name].findLast((letter) => harmony.some(([vowels]) => vowels.includes(letter))) ?? ' '
  return harmony.flatMap(([vowels, endings]) => (vowels.includes(last) ? endings : []))
}
