import type { Language } from '../../model/language.ts'
import { givenNames } from './given/lists.ts'
import { isUsualName } from './usage.ts'

const LISTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  az: new Set(givenNames.az),
  ru: new Set(givenNames.ru),
  kk: new Set([...givenNames.kk, ...givenNames.ru]),
  en: new Set(givenNames.en),
}

/** Юлия is hardly ever the genitive of Юлий. */
const HARDLY = new Set(['юлий'])

/** Whether a small-letter word is a given name that many bear, in its dictionary form. */
export const isGiven = (word: string, language: Language): boolean =>
  !HARDLY.has(word) && (LISTS[language].has(word.replaceAll('ё', 'е')) || isUsualName(word, language))

/** Women's names in Russian that end in a consonant and never change. */
const HERS =
  /(?:г[уюү]ль?|айгюн|нигяр|гюльнар|гульнар|мехрибан|асель|айтен|айсель|гюнель|гюльшан|жанар|шынар|ниль?уфар|фирангиз|кыз|нур|себиль|мадлен|севиль|нармин|наргиз|нургиз|туркан|тюркан|элен|мишель|эстер|рут|джейн|дженнифер|элизабет|кейт|энн|сьюзан)$/u

/** Whether a small-letter Russian given name is known to be a man's, so that it changes: Мурат, but not Нигяр. */
export const isHis = (word: string): boolean =>
  /[бвгджзйклмнпрстфхцчшщ]$/u.test(word) && isGiven(word, 'ru') && !HERS.test(word)
