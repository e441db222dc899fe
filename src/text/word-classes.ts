import type { Language } from '../model/language.ts'
import type { Term, WordClass } from '../model/term.ts'
import type { WordOrder } from './languages/facts.ts'
import { FACTS, perLanguage } from './languages/index.ts'

/** What is guessed of a word; a `genitive` is frozen but for its number: `глава государства`, `главы государств`. */
export type GuessedClass = WordClass | 'genitive'

type Agreement = Extract<WordOrder, { readonly type: 'agreement' }>

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u')

const PATTERNS = perLanguage(({ inflection: { order } }) =>
  order.type === 'agreement'
    ? { adjective: whole(order.adjective), after: whole(order.after), genitive: whole(order.genitive) }
    : undefined,
)

/** A surname as the three languages that have them write it, at the end of two or three capitalised words. */
const PERSON = /^(?:\p{Lu}[\p{L}\p{M}-]+ ){1,2}\p{Lu}\p{L}*(?:[ое]в|[ое]ва|[иы]н|[иы]на|ский|ская|вич|вна)$/u

/** Which words of a term change, guessed from their places and endings. `words` are folded, `gaps` stand before them. */
export const wordClasses = (words: readonly string[], gaps: readonly string[], term: Term): readonly GuessedClass[] => {
  const { order } = FACTS[term.language].inflection
  const last = words.length - 1
  switch (order.type) {
    case 'last':
      return words.map((_, index) => (index === last ? 'head' : 'frozen'))
    case 'before': {
      if (term.type === 'verb') return words.map((_, index) => (index === 0 ? 'head' : 'frozen'))
      const at = words.findIndex((_, index) => index < last && order.words.includes(words[index + 1] ?? ''))
      const head = at === -1 ? last : at
      return words.map((_, index) => (index === head ? 'head' : index === last ? 'nominal' : 'frozen'))
    }
    case 'agreement':
      return agreeing(words, gaps, term, order)
  }
}

const agreeing = (
  words: readonly string[],
  gaps: readonly string[],
  { language, type, text }: Term,
  order: Agreement,
): readonly GuessedClass[] => {
  const adjective = (word = '') => PATTERNS[language]?.adjective.test(word) ?? false
  if (type === 'verb') return words.map((_, index) => (index === 0 ? 'head' : 'frozen'))
  if (type === 'person' || (type === '' && PERSON.test(text)))
    return words.map((word, index) =>
      word.length === 1 ? 'frozen' : adjective(word) ? 'adjectival' : index === words.length - 1 ? 'head' : 'nominal',
    )
  const head = headOf(words, order, adjective)
  const before = words
    .slice(0, head)
    .map(
      (word, index): WordClass =>
        adjective(word) ? 'adjectival' : isLink(word, words[index + 1], order, adjective) ? 'frozen' : 'nominal',
    )
  return [...before, 'head', ...following(words, gaps, head, order, language)]
}

/** The first word that is no adjective, nor what stands between adjectives; an adjective before a preposition; the last. */
const headOf = (words: readonly string[], order: Agreement, adjective: (word?: string) => boolean): number => {
  const at = words.findIndex((word, index) => !adjective(word) && !isLink(word, words[index + 1], order, adjective))
  if (at === -1) return words.length - 1
  return at > 0 && order.prepositions.includes(words[at] ?? '') ? at - 1 : at
}

/** A number, `и` between adjectives, `внутренне` before a participle, the first half of `торгово-промышленная`. */
const isLink = (
  word: string,
  next: string | undefined,
  { conjunctions }: Agreement,
  adjective: (word?: string) => boolean,
): boolean =>
  adjective(next) &&
  (/^\d/.test(word) || (!next?.endsWith('ой') && (conjunctions.includes(word) || /[оеи]$/u.test(word))))

/** What comes after the head: an apposition changes with it, a genitive and all that follows it, or a preposition, stays. */
const following = (
  words: readonly string[],
  gaps: readonly string[],
  head: number,
  { prepositions, conjunctions }: Agreement,
  language: Language,
): readonly GuessedClass[] => {
  let stays: GuessedClass | undefined
  return words.slice(head + 1).map((word, index): GuessedClass => {
    const gap = gaps[head + 1 + index]
    const patterns = PATTERNS[language]
    if (conjunctions.includes(word)) return 'frozen'
    if (prepositions.includes(word) || gap?.includes('"')) stays = 'frozen'
    if (stays) return stays
    if (gap !== '-' && patterns?.after.test(word)) return 'adjectival'
    if (gap !== '-' && patterns?.genitive.test(word)) stays = 'genitive'
    return stays ?? 'nominal'
  })
}
