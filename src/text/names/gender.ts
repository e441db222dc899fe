import type { Language } from '../../model/language.ts'
import type { Gender } from '../../model/term.ts'

/** Endings of surnames and patronymics that differ between men and women, his before hers, as small letters. */
const PAIRS: Readonly<Record<Language, readonly (readonly [his: string, hers: string])[]>> = {
  az: pairs('ov:ova ev:eva in:ina oviç:ovna yeviç:yevna oğlu:qızı ski:skaya'),
  ru: pairs('ов:ова ев:ева ёв:ёва ин:ина ын:ына ский:ская цкий:цкая ович:овна евич:евна оглы:кызы оглу:кызы улы:кызы'),
  kk: pairs('ов:ова ев:ева ин:ина ын:ына ский:ская цкий:цкая ович:овна евич:евна ұлы:қызы оғлы:қызы'),
  en: pairs('ov:ova ev:eva in:ina ovich:ovna evich:evna sky:skaya oghlu:gizi oglu:gizi uly:kyzy'),
}

function pairs(list: string): readonly (readonly [string, string])[] {
  return list.split(' ').map((pair) => {
    const [his = '', hers = ''] = pair.split(':')
    return [his, hers] as const
  })
}

/** Fewer letters before an ending are no stem: `Ева` and `Лев` are given names. */
const STEM = 2

const endingOf = (word: string, language: Language) =>
  PAIRS[language]
    .flatMap(([his, hers]) => [
      { own: his, other: hers, gender: 'male' as const },
      { own: hers, other: his, gender: 'female' as const },
    ])
    .filter(({ own }) => word.endsWith(own) && word.length >= own.length + STEM)
    .toSorted((one, other) => other.own.length - one.own.length)[0]

/** Whose surname or patronymic a small-letter word is, as far as its ending tells; `undefined` when it does not. */
export const genderOf = (word: string, language: Language): Gender | undefined => endingOf(word, language)?.gender

/** The same surname or patronymic of a person of the other gender: `əliyeva` of `əliyev`. */
export const counterpart = (word: string, language: Language): string | undefined => {
  const ending = endingOf(word, language)
  return ending && word.slice(0, -ending.own.length) + ending.other
}
