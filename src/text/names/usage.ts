import type { Language } from '../../model/language.ts'
import { azStems } from './usage/az.ts'
import { otherStems, ruStems } from './usage/elsewhere.ts'
import { endings, kkEndings } from './usage/endings.ts'
import { kkStems } from './usage/kk.ts'
import type { UsageRow } from './usage/table.ts'

/** Whose names a text of the language is likeliest to hold goes first. */
const ORDER: Readonly<Record<Language, readonly (readonly UsageRow[])[]>> = {
  az: [azStems, kkStems, otherStems, ruStems],
  ru: [ruStems, azStems, kkStems, otherStems],
  kk: [kkStems, ruStems, azStems, otherStems],
  en: [azStems, kkStems, otherStems, ruStems],
}

type Spellings = ReadonlyMap<string, UsageRow>

const bySpelling = (rows: readonly UsageRow[], language: Language): Spellings => {
  const found = new Map<string, UsageRow>()
  // the first spelling of any row goes before the second one of another
  for (const rank of [0, 1, 2])
    for (const row of rows) {
      const spelling = row[language][rank]
      if (spelling !== undefined && !found.has(spelling)) found.set(spelling, row)
    }
  return found
}

const perLanguage = (make: (language: Language) => Spellings): Readonly<Record<Language, Spellings>> => ({
  az: make('az'),
  ru: make('ru'),
  kk: make('kk'),
  en: make('en'),
})
const NAMES = perLanguage((language) => bySpelling(ORDER[language].flat(), language))
/** Surnames of elsewhere follow their letters: Петров is no form of Пётр, Александров none of Alexander. */
const STEMS = perLanguage((language) =>
  bySpelling(ORDER[language].filter((rows) => rows === azStems || rows === kkStems).flat(), language),
)
const ENDINGS = perLanguage((language) =>
  bySpelling(language === 'kk' ? [...kkEndings, ...endings] : [...endings, ...kkEndings], language),
)

/** Whether the usage tables have a small-letter word as a name of its own. */
export const isUsualName = (word: string, language: Language): boolean => NAMES[language].has(word)

/** Shorter stems begin too many other names to be one of several in a word. */
const TELLING = 4
const STEMS_AT_MOST = 3

/**
 * A small-letter word that is made of nothing but stems and an ending of the usage tables, in the other language:
 * `məmmədquluzadə` is `мамедкулизаде`. `undefined` for any other word.
 */
export const usual = (word: string, source: Language, target: Language, depth = 0): string | undefined => {
  const whole =
    (depth > 0 ? STEMS : NAMES)[source].get(word) ??
    (depth > 0 || word.length >= TELLING ? ENDINGS[source].get(word) : undefined)
  if (whole) return whole[target][0]
  if (depth === STEMS_AT_MOST) return undefined
  for (let end = word.length - 1; end >= 2; end--) {
    const stem = STEMS[source].get(word.slice(0, end))
    const rest = word.slice(end)
    if (!stem || (end < TELLING && !ENDINGS[source].has(rest))) continue
    const written = usual(rest, source, target, depth + 1)
    if (written !== undefined) return joined(stem[target][0] ?? '', written)
  }
  return undefined
}

/** The ending -yev has its y after a vowel only. */
const joined = (stem: string, ending: string): string =>
  stem + (/[^aeiouəıöü]$/u.test(stem) && ending.startsWith('ye') ? ending.slice(1) : ending)
