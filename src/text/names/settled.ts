import type { Language } from '../../model/language.ts'
import { dictionaryForms } from './dictionary-form.ts'
import { isGiven } from './given.ts'
import type { Mention } from './mentions.ts'
import { isSurname, placeInCase } from './parted.ts'
import { places } from './places/lists.ts'
import { settledInRussian } from './russian/settle.ts'
import { settledForms } from './settle.ts'

/** What a mention is a form of. */
export interface Settled {
  /** One for each word, in small letters. */
  readonly lemma: readonly string[]
  /** What it may be a form of as well, likely ones first. */
  readonly others: readonly (readonly string[])[]
  /** Whether the article shows that this is the dictionary form. */
  readonly sure: boolean
}

/** The dictionary form of every mention of an article, as far as its mentions show it together. */
export const settled = (mentions: readonly Mention[], language: Language): readonly Settled[] => {
  if (language === 'ru') return settledInRussian(mentions)
  const forms = settledForms(
    mentions.flatMap(({ words }) => words.slice(-1)),
    language,
  )
  const standing = new Set(mentions.flatMap(({ words }) => words.slice(-1)))
  return mentions.map(({ words, follows }) => {
    const last = words.at(-1) ?? ''
    const before = words.slice(0, -1)
    const { sure, possible } = dictionaryForms(last, language)
    const others = possible.map((form) => [...before, form])
    const told = words.length === 1 ? alone(last, follows, standing, language) : compoundIn(words, language)
    if (told) return { lemma: [...before, told.form], others, sure: told.sure }
    const form = forms.get(last) ?? last
    return { lemma: [...before, form], others, sure: sure !== undefined || isShown(last, form, standing, language) }
  })
}

/** What a single word is a form of, and whether that is no guess. */
interface Told {
  readonly form: string
  readonly sure: boolean
}

/** Endings that few names have of their own, so that a guess without them is the better one. */
const WHEREABOUTS: Partial<Record<Language, RegExp>> = { kk: /(?:[дт][ае]|[ғқ]а|[гк]е)$/u }
const ACCUSATIVE: Partial<Record<Language, RegExp>> = { az: /^(.{3,}[aəoe])n[ıi]$/u }

/** A given name, a well-known place, or what the ending of a case leaves of the word. */
const alone = (word: string, follows: boolean, standing: ReadonlySet<string>, language: Language): Told | undefined => {
  const given = givenIn(word, language)
  if (given !== undefined) return { form: given, sure: true }
  const place = placeInCase(word, language)
  if (place?.sure) return place
  if (dictionaryForms(word, language).sure !== undefined) return undefined
  if (place && (follows || WHEREABOUTS[language]?.test(word))) return place
  const object = ACCUSATIVE[language]?.exec(word)?.[1]
  return object !== undefined && !standing.has(object) ? { form: object, sure: false } : undefined
}

/** The given name that a word is, or is a form of. */
const givenIn = (word: string, language: Language): string | undefined =>
  [word, ...dictionaryForms(word, language).possible].find((form) => isGiven(form, language))

/** The end of a compound, which has a possessive ending of its own, in a case: `Heydər Əliyev Mərkəzinə`. */
const POSSESSED_IN_CASE: Partial<Record<Language, RegExp>> = {
  az: /^(.{3,}[ıiuü])n(?:[aə]|d[aə]n?|[ıiuü]n?)$/u,
  kk: /^(.{3,}[ыі])(?:н[ае]н?|нд[ае]|н[ыі]ң|н)$/u,
}
/** What organizations are called, whose names of two words are such compounds too. */
const ORGANIZATION =
  /^(?:muzey|mərkəz|fond|universitet|institut|teatr|park|birliy|ittifaq|liqa|agentliy|assosiasiya|bank|музей|орталығ|қор|университет|институт|театр|одағ|банк)/u

const compoundIn = (words: readonly string[], language: Language): Told | undefined => {
  const last = words.at(-1) ?? ''
  if (words.length < 2 || isSurname(last, language)) return undefined
  if (words.length === 2 && !ORGANIZATION.test(last)) return undefined
  const form = POSSESSED_IN_CASE[language]?.exec(last)?.[1]
  return form === undefined ? undefined : { form, sure: true }
}

/** Whether a form is no guess: it stands beside another one of its forms, or is known, or has no ending of a case. */
const isShown = (word: string, form: string, standing: ReadonlySet<string>, language: Language): boolean =>
  (form !== word && standing.has(form)) ||
  places[language].has(form) ||
  isGiven(form, language) ||
  isSurname(form, language) ||
  (form === word && dictionaryForms(word, language).possible.every((one) => one === word))
