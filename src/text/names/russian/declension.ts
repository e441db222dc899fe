import { isHis } from '../given.ts'

/** A dictionary form that a small-letter word of a Russian name may be a form of. */
export interface WordReading {
  readonly lemma: string
  /** `x`: of a man or a woman. */
  readonly gender: 'm' | 'f' | 'x'
  /** First letters of nominative, genitive, dative, accusative, instrumental and prepositional. */
  readonly cases: string
  /** An ending that names rarely keep in every case: the last thing to think of. */
  readonly rare?: true
}

type Row = readonly [pattern: RegExp, lemma: string, gender: WordReading['gender'], cases: string, rare: boolean]

/** Rows `pattern lemma gender cases`, `!` behind what is rare, one a line or several with two spaces between. */
const rows = (list: string): readonly Row[] =>
  list
    .trim()
    .split(/\s*\n\s*|\s{2,}/)
    .map((row) => {
      const [pattern = '', lemma = '', gender, cases = '', rare] = row.split(' ')
      return [
        new RegExp(`^${pattern}$`, 'u'),
        lemma,
        gender === 'm' || gender === 'f' ? gender : 'x',
        cases,
        rare !== undefined,
      ] as const
    })

const EVERY = 'ngdaip'

/** Surnames and patronymics that decline by gender (Zaliznyak's types for surnames in -ов and -ин). */
const SURNAMES = rows(`
  (.{2,}(?:[оеё]в|[иы]н)) $1 m n  (.{2,}(?:[оеё]в|[иы]н))а $1а f n  (.{2,}(?:[оеё]в|[иы]н))а $1 m ga
  (.{2,}(?:[оеё]в|[иы]н))у $1а f a  (.{2,}(?:[оеё]в|[иы]н))у $1 m d  (.{2,}(?:[оеё]в|[иы]н))ым $1 m i
  (.{2,}(?:[оеё]в|[иы]н))е $1 m p  (.{2,}(?:[оеё]в|[иы]н))ой $1а f gdip
  (.+[сц]к)ий $1ий m n  (.+[сц]к)ого $1ий m ga  (.+[сц]к)ому $1ий m d  (.+[сц]к)им $1ий m i  (.+[сц]к)ом $1ий m p
  (.+[сц]к)ая $1ая f n  (.+[сц]к)ой $1ая f gdip  (.+[сц]к)ую $1ая f a
  (.{2,}(?:льн|[дрвкт]н|енн|очн|ечн))ая $1ая f n  (.{2,}(?:льн|[дрвкт]н|енн|очн|ечн))ой $1ая f gdip
  (.{2,}(?:льн|[дрвкт]н|енн|очн|ечн))ую $1ая f a
  (.+[ое]вич) $1 m n  (.+[ое]вич)а $1 m ga  (.+[ое]вич)у $1 m d  (.+[ое]вич)ем $1 m i  (.+[ое]вич)е $1 m p
  (.+вн)а $1а f n  (.+вн)ы $1а f g  (.+вн)е $1а f dp  (.+вн)у $1а f a  (.+вн)ой $1а f i`)

/** Names that are one form in all cases, and those that lose a vowel. */
const FIXED = rows(`
  (.+(?:гулы|кулы|оглы|оглу|кызы|улы|заде|али|бану|[бдзмнрс]ли|[мнр]лы|лды|ви|[иы]х|о)) $1 x ${EVERY}
  льв(?:а) лев m ga  льву лев m d  львом лев m i  льве лев m p
  павла павел m ga  павлу павел m d  павлом павел m i  павле павел m p`)

const C = '[бвгджзклмнпрстфхцчшщ]'

/** All others, as nouns and adjectives decline. */
const NOUNS = rows(`
  (.+ой) $1 m n  (.+)ого $1ый m ga  (.+)ого $1ой m ga  (.+)ому $1ый m d  (.+)ым $1ый m i  (.+н)ем $1ий m p  (.+н)его $1ий m ga
  (.+ый) $1 m n
  (.+${C}) $1 m n  (.+й) $1 m n  (.+ь) $1 m n
  (.+[аяь]) $1 x n
  (.+)ы $1а x g  (.+[гкхжшчщ])и $1а x g  (.+${C})е $1а x dp  (.+${C})у $1а x a  (.+)о[йю] $1а x i  (.+[жшчщц])ей $1а x i
  (.+[ьаоеуи])и $1я x g  (.+и)и $1я x dp  (.+[ьаоеу])е $1я x dp  (.+[ьаоеуи])ю $1я x a  (.+[ьаоеуи])ей $1я x i
  (.+${C})а $1 m ga  (.+${C})у $1 m d  (.+${C})ом $1 m i  (.+[жшчщц])ем $1 m i  (.+${C})е $1 m p
  (.+[аоеуыиэ])я $1й m ga  (.+[аоеуыиэ])ю $1й m d  (.+[аоеуыиэ])ем $1й m i  (.+[аоеуыэ])е $1й m p  (.+и)и $1й m p
  (.+${C})я $1ь m ga  (.+${C})ю $1ь m d  (.+${C})ем $1ь m i  (.+${C})е $1ь m p !
  (.+${C})и $1ь f gdp !  (.+${C})ью $1ь f i  (.+${C})и $1я x g !  (.+${C})е $1я x dp !  (.+${C})ю $1я x a !
  (.+${C}) $1 f ${EVERY}  (.+ь) $1 f ${EVERY}
  (.+[уыиэюеё]) $1 x ${EVERY} !`)

/**
 * The readings of a small-letter word of a name. A surname in -ов, -ин or -ский is read as one only; women's names that
 * end in a consonant, and names in -о or -гулы, keep their form in all cases.
 */
export const wordReadings = (word: string): readonly WordReading[] => {
  const surnames = readBy(SURNAMES, word)
  if (surnames.length > 0) return surnames
  const fixed = readBy(FIXED, word)
  if (fixed.length > 0) return fixed
  return readBy(NOUNS, word).filter(({ lemma, gender, cases }) => !(gender === 'f' && cases === EVERY && isHis(lemma)))
}

const readBy = (table: readonly Row[], word: string): readonly WordReading[] => {
  const found = new Map<string, WordReading>()
  for (const [pattern, form, gender, cases, rare] of table) {
    if (!pattern.test(word)) continue
    const lemma = word.replace(pattern, form)
    const key = `${lemma} ${gender} ${cases}`
    if (!found.has(key)) found.set(key, { lemma, gender, cases, ...(rare && { rare }) })
  }
  return [...found.values()]
}
