import type { Language } from '../../model/language.ts'
import type { Span } from '../address.ts'
import { capitalNames, opensSentence } from '../capitals.ts'
import { fold } from '../fold.ts'
import { tokens } from '../letters.ts'
import { lowered } from './case.ts'
import { dictionaryForms } from './dictionary-form.ts'
import { withPatronymics } from './patronymics.ts'

/**
 * The runs of capitals that may be names, for each text: with their patronymics, parted where a case ends a name, and
 * without the word that opens their sentence where it shows to be none of the name. `common` holds folded words that
 * the texts have in small letters.
 */
export const nameRuns = (
  texts: readonly string[],
  common: ReadonlySet<string>,
  language: Language,
): readonly (readonly Span[])[] => {
  const runs = texts.map((text) =>
    withPatronymics(capitalNames(text, language), text).flatMap((run) => partedAtCases(run, language)),
  )
  const inside = new Set(
    runs.flatMap((spans, at) =>
      spans.filter(({ start }) => !opensSentence(texts[at] ?? '', start)).map((span) => fold(span.text, language)),
    ),
  )
  return runs.map((spans, at) =>
    spans.map((run) =>
      opensSentence(texts[at] ?? '', run.start) ? withoutOpener(run, common, inside, language) : run,
    ),
  )
}

/** Of three words the last of which is a surname, the first one says what the person is, unless the second is a patronymic. */
const SURNAME = /(?:[oe]va?|zadeh?|zadə|[ое]ва?|заде|[цс]кий|[цс]кая)$/u
const PATRONYMIC = /(?:i[cç]h?|vna|ич|вна|чна|ұлы|улы|қызы|кызы)$/u

/**
 * A run that opens a sentence, without its first word where that is a common one, or says what a person is, or the
 * others are a name elsewhere.
 */
const withoutOpener = (
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
  return isRole || common.has(fold(first.text, language)) || inside.has(fold(rest.text, language)) ? rest : run
}

/** A run of capitals in two where a word inside it has the ending of a case: `Gəncəyə Aida Kərimova` are two names. */
const partedAtCases = (run: Span, language: Language): readonly Span[] => {
  const words = tokens(run.text)
  const ends = words.filter(
    ({ text }, at) => at === words.length - 1 || dictionaryForms(lowered(text, language), language).sure !== undefined,
  )
  if (language === 'ru' || ends.length < 2) return [run]
  return ends.map(({ end }, at) => {
    const first = words.find(({ start }) => start >= (ends[at - 1]?.end ?? 0))?.start ?? 0
    return { start: run.start + first, end: run.start + end, text: run.text.slice(first, end) }
  })
}
