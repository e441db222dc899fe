import type { Language } from '../../model/language.ts'
import { letterPatterns } from './patterns.ts'

/** What a word of a name may be a form of; offsets and capitals are left to the caller: small letters in and out. */
export interface DictionaryForms {
  /** What it surely is a form of, by an ending that names do not have in themselves. */
  readonly sure: string | undefined
  /** What it may be a form of, itself first. */
  readonly possible: readonly string[]
}

/** Endings with what stands in their place in the dictionary form; the first of the sure ones that fits decides. */
const ENDINGS = {
  az: {
    sure: letterPatterns(`
      (.+(?:[oe]va|[oe]v(?!a$)|zadə|skaya))(?:l[aə]r)?(?:n?[ıiu]n|n?[ıiu]|[yn]?[aə]|n?d[aə]n?|y?l[aə])$ $1
      (.{3,})d[aə]k[ıi]$ $1  (.{3,})d[aə]n$ $1  (.{3,}[^aəeıioöuün])d[aə]$ $1  (.{2,}[aəıou])y[aə]$ $1
      (.{3,}[aəıoue])n[ıiuü]n$ $1`),
    possible: letterPatterns(`
      (.{3,})n[ıiuü]n$ $1  (.{3,})[ıiuü]n$ $1  (.{3,})d[aə]$ $1  (.{3,})n[ıiuü]$ $1  (.{3,})[ıiuü]$ $1
      (.{3,})y[aə]$ $1  (.{3,})[aə]$ $1  (.{3,})l[aə]$ $1`),
  },
  kk: {
    sure: letterPatterns(`
      (.+(?:[ое]ва|[ое]в(?!а$)|ұлы|қызы))(?:[ндт][ыі]ң|[ғгқкн][ае]|[ндт][ыі]|[дт][ае]н?|нан|нен|[мбп]ен)$ $1
      (.+(?:жан|бек|гүл|хан|бай|нұр))(?:[ғгқк][ае]|[дт][ыі]|[дт][ае]н?|нан|нен|[мбп]ен)$ $1
      (.{3,})[дт][ае][ғг][ыі]$ $1  (.{2,})[ндт][ыі]ң$ $1  (.{3,}[мнң])н[ае]н$ $1
      (.{3,}[^мнңпткқсшщчхфц])д[ае]н$ $1  (.{3,}[пткқшщчхфц])т[ае]н$ $1
      (.{2,}[әеөүіэи]с)тен$ $1`),
    possible: letterPatterns(`
      (.{3,})[ғгқкн][ае]$ $1  (.{3,})[ндт][ыі]$ $1  (.{3,})[дт][ае]$ $1  (.{3,})[мбп]ен$ $1  (.{3,})с?[ыі]$ $1
      (.{3,})[дт][ае][ғг]ы$ $1`),
  },
  ru: {
    sure: letterPatterns(`
      (.+(?:[ое]в|ин))ым$ $1  (.{2,}(?:[ое]в|[иы]н))ой$ $1а  (.+[сц]к)(?:ого|ому|им|ом)$ $1ий  (.+[сц]к)ую$ $1ая`),
    possible: letterPatterns(`
      (.+(?:[ое]в|[иы]н))(?:ой|у|ы)$ $1а  (.+(?:[ое]в|[иы]н))(?:а|у|е|ом)$ $1  (.+[сц]к)ой$ $1ая
      (.+и)(?:и|ю|ей)$ $1я  (.{2,})(?:у|ы|е|ой|ей)$ $1а  (.{2,}[гкхжшчщ])и$ $1а  (.{2,})(?:ю|и|е|ей)$ $1я  (.{2,})(?:и|ью)$ $1ь
      (.{2,})(?:я|ю|ем|е|и)$ $1й  (.{2,})(?:я|ю|ем|е)$ $1ь  (.{2,})(?:а|у|ом|ем|е)$ $1`),
  },
  en: { sure: [], possible: [] },
} as const

/** The dictionary forms that a small-letter word of a name may have. */
export const dictionaryForms = (word: string, language: Language): DictionaryForms => {
  const { sure, possible } = ENDINGS[language]
  const decided = sure.find(([pattern]) => pattern.test(word))
  const written = possible.flatMap(([pattern, form]) => (pattern.test(word) ? [word.replace(pattern, form)] : []))
  return { sure: decided && word.replace(...decided), possible: [...new Set([word, ...written])] }
}
