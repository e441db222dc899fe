import type { Language } from '../../model/language.ts'
import type { Span } from '../address.ts'
import { capitalNames, opensSentence } from '../capitals.ts'
import { fold } from '../fold.ts'
import { tokens } from '../letters.ts'
import { lowered } from './case.ts'
import { dictionaryForms } from './dictionary-form.ts'
import { isGiven } from './given.ts'
import { isBareOpener, withoutOpener } from './openers.ts'
import { openingNames } from './opening-names.ts'
import { partedInside, placeInCase } from './parted.ts'
import { withPatronymics } from './patronymics.ts'
import { isWithNoun } from './russian/adjective.ts'

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
    withPatronymics(capitalNames(text, language), text)
      .map((run) => whole(run, text, language))
      .flatMap((run) => {
        const parts = partedAtCases(run, language).flatMap((part) => partedInside(part, language))
        const opens = parts.length > 1 && opensSentence(text, run.start)
        return opens ? parts.filter((part) => part.start > run.start || !isBareOpener(part.text, language)) : parts
      }),
  )
  const inside = new Set(
    runs.flatMap((spans, at) =>
      spans.filter(({ start }) => !opensSentence(texts[at] ?? '', start)).map((span) => fold(span.text, language)),
    ),
  )
  const opening = openingNames(texts, runs, language)
  return runs.map((spans, at) =>
    [
      ...spans.map((run) =>
        opensSentence(texts[at] ?? '', run.start) ? withoutOpener(run, common, inside, language) : run,
      ),
      ...(opening[at] ?? []),
    ]
      .filter((run) => language !== 'ru' || !isWithNoun(run.text, (texts[at] ?? '').slice(run.end)))
      .toSorted((one, other) => one.start - other.start),
  )
}

/** What belongs to a name in English though capitals alone do not tell: `Xi’an`, `Eurasia Transport Institute`. */
const ENGLISH_END =
  /^(?:['’](?!s\b)\p{Ll}{2,})?(?: (?:Institute|University|Academy|Foundation|Fund|Cent(?:re|er)|Council|Union|Bank)(?!\p{L}))*/u

const whole = (run: Span, text: string, language: Language): Span => {
  const more = language === 'en' ? (ENGLISH_END.exec(text.slice(run.end))?.[0] ?? '') : ''
  return more === '' ? run : { start: run.start, end: run.end + more.length, text: run.text + more }
}

/** A run of capitals in two where a word inside it has the ending of a case: `Gəncəyə Aida Kərimova` are two names. */
const partedAtCases = (run: Span, language: Language): readonly Span[] => {
  const words = tokens(run.text)
  const ends = words.filter(
    ({ text }, at) => at === words.length - 1 || endsName(lowered(text, language), words[at + 1]?.text ?? '', language),
  )
  if (language === 'ru' || ends.length < 2) return [run]
  return ends.map(({ end }, at) => {
    const first = words.find(({ start }) => start >= (ends[at - 1]?.end ?? 0))?.start ?? 0
    return { start: run.start + first, end: run.start + end, text: run.text.slice(first, end) }
  })
}

/** Whether a word has the ending of a case, so that what follows is another name. */
const endsName = (word: string, next: string, language: Language): boolean => {
  if (isGiven(word, language)) return false
  if (dictionaryForms(word, language).sure !== undefined) return true
  const place = placeInCase(word, language)
  return place !== undefined && (place.sure || isGiven(lowered(next, language), language))
}
