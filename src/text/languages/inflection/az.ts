import { type Inflection, paradigms, words } from '../facts.ts'

const IS = '(?:d[ıiuü]r(?:l[aə]r)?|y?[aə]m|y[ıiuü][qk]|s[aə]n|s[ıiuü]n[ıiuü]z)'
const WAS = '(?:y?d[ıiuü](?:l[aə]r)?|y?m[ıiuü]ş(?:d[ıiuü]r)?|y?s[aə])'
/** The copula, and the particle of a question after it. */
const COPULA = `(?:${IS}|${WAS})?(?:m[ıiuü])?`

/** Any endings of a noun, whatever they are put to: for numbers and acronyms, which are read in several ways. */
export const SUFFIXES = `(?:l[aə]r)?(?:[ıiuü]?m(?:[ıiuü]z)?|[ıiuü]?n[ıiuü]z|[ıiuü]n|s?[ıiuü])?\
(?:(?:n?d[aə]|[ny]?[ıiuü]n)k[ıiuü](?:l[aə]r)?(?:n?[ıiuü]n?|n?[aə]|n?d[aə]n?)?|[ny]?[ıiuü]n|[ny]?[ıiuü]|\
[ny]?[aə](?:dək|c[aə]n)?|n?d[aə]n?|y?l[aə])?${COPULA}`

/** What may follow -kı: it makes a noun of a genitive or a locative. */
const RELATIVE = 'k[ıiuü](?:l[aə]r(?:[ıiuü]n?|[aə]|d[aə]n?|l[aə])?|n[ıiuü]n?|n[aə]|nd[aə]n?)?'
/**
 * Cases of a noun in every variant of vowel harmony, -dək and -can included: after a consonant, a vowel, a possessive vowel
 * (with -nca there: `fikrincə`, "in his opinion").
 */
const AFTER_CONSONANT = `(?:[ıiuü]|[ıiuü]n(?:${RELATIVE})?|[aə](?:dək|c[aə]n)?|d[aə](?:${RELATIVE})?|d[aə]n|l[aə])`
const AFTER_VOWEL = `(?:[ny][ıiuü]|[ny][ıiuü]n(?:${RELATIVE})?|y[aə](?:dək|c[aə]n)?|d[aə](?:${RELATIVE})?|d[aə]n|yl[aə])`
const AFTER_POSSESSIVE = `(?:n[ıiuü]|nc[aə]|n[ıiuü]n(?:${RELATIVE})?|n[aə](?:dək|c[aə]n)?|nd[aə](?:${RELATIVE})?|nd[aə]n|yl[aə])`

/** Possessive endings, third person, then first and second, with their cases; the stem ends in a consonant. */
const OWN = `[ıiuü]${AFTER_POSSESSIVE}?|[ıiuü](?:m|n|[mn][ıiuü]z)(?:${AFTER_CONSONANT}|c[aə])?`
/** A bare -m or -n after a vowel is left out: `seçkin` is a word of its own far more often than "your election". */
const OWN_AFTER_VOWEL = `s[ıiuü]${AFTER_POSSESSIVE}?|[mn][ıiuü]z${AFTER_CONSONANT}?`
const MANY = `l[aə]r(?:${OWN}|${AFTER_CONSONANT})?`
/**
 * All endings of a noun in their order: plural, possessive, case or relative, copula. Endings that make other words
 * (-lıq, -çı, -sız, -lı, -ca) are left out on purpose.
 */
const CONSONANT = `(?:${MANY}|${OWN}|${AFTER_CONSONANT})?${COPULA}`
const VOWEL = `(?:${MANY}|${OWN_AFTER_VOWEL}|${AFTER_VOWEL})?${COPULA}`
const SOFT = `(?:${OWN}|${AFTER_CONSONANT})${COPULA}`
/** After -ş no "was": `görüşdü` is "they met", not "it was a meeting". */
const SH = `(?:(?:${MANY}|${OWN}|${AFTER_CONSONANT})${COPULA}|${IS})?`

/** Endings of a verb after its stem, negation first. */
const VERBAL = `(?:m[aə]y?|m)?(?:y?[ıiuü]b(?:l[aə]r|d[ıiuü]r(?:l[aə]r)?|s[aə]n)?|d[ıiuü](?:m|n|q|k|l[aə]r|n[ıiuü]z)?|\
y?[ıiuü]r(?:[aə]m|s[aə]n|[ıiuü]q|[ıiuü]k|l[aə]r|d[ıiuü](?:l[aə]r)?)?|y?[aə]c[aə](?:[qk](?:d[ıiuü]r|l[aə]r)?|[ğy][\
ıiuü](?:m|q|k|n[ıi])?)|m[ıiuü]ş(?:l[aə]r|d[ıiuü](?:r|l[aə]r)?)?|y?[aə](?:r|n|raq|rək)|s[ıiuü]n(?:l[aə]r)?|s[aə]|m[aə]\
l[ıi](?:d[ıi]r)?|m[aə][qk](?:d[aə]d[ıi]r|d[aə]|d[aə]n|l[aə])?|m[aə](?:ğ|y)[ıiaə](?:n)?)`

/** Nouns that lose the vowel of their last syllable: fikir, fikri. */
const DROPPING = words(`fikir ömür isim nəsil sinif ağıl alın boyun burun qarın beyin çiyin ağız oğul izin qəbir sətir
  şəkil ətir cisim qisim zehin səbir meyil xeyir seyir fəsil əsil eyib nəqil fəxir sinir
  könül qədir sehir şükür zikir ovuc bağır böyür kəsir mehir qəhir cəbir qayın`)

/** The paradigm of such a noun, and that of it in a term where the vowel is lost already: qrup şəkli, qrup şəkilləri. */
const dropping = (word: string) => {
  const short = `${word.slice(0, -2)}${word.slice(-1)}`
  const forms = `${word}/${CONSONANT}  ${short}/(?=[aəıiuü])${SOFT}`
  return { own: `${word}  ${forms}`, possessed: `${short}[ıiuü]  ${forms}` }
}
const DROPPED = DROPPING.map(dropping)

/**
 * Vowels of a stem, and the high and the low vowels that its endings have after them: `qanuni` ("legal") is thereby told
 * from `qanunu`.
 */
const HARMONY = [
  ['[aı]', 'ı', 'a'],
  ['[eəi]', 'i', 'ə'],
  ['[ou]', '[uı]', 'a'],
  ['[öü]', '[üi]', 'ə'],
] as const
const C = '[^aeəıioöuü]'

/** The paradigms for each harmony: `V` stands for the last vowel of the stem. */
const harmonic = (list: string) =>
  HARMONY.flatMap(([stem, high, low]) =>
    paradigms(list.replaceAll('[ıiuü]', high).replaceAll('[aə]', low).replaceAll('V', stem)),
  )

// a word in a high vowel may be a compound that has a possessive ending itself: ildönümü, ildönümünə
export const inflection: Inflection = {
  order: { type: 'last' },
  nouns: [
    ...paradigms(DROPPED.map(({ own }) => own).join('\n')),
    ...harmonic(`
      (.*V${C}*)k          $1k/${CONSONANT}  $1y/(?=[aəıiuü])${SOFT}
      (.*V${C}*)q          $1q/${CONSONANT}  $1ğ/(?=[aəıiuü])${SOFT}
      .*V${C}*ş            $&/${SH}
      (?=.*e$|mən[bş]ə$|su$).*V  $&/${VOWEL}|y(?:${OWN})${COPULA}
      (?=.*[ıiuü]$).*V     $&/${VOWEL}|${AFTER_POSSESSIVE}${COPULA}
      .*V                  $&/${VOWEL}
      .*V${C}+             $&/${CONSONANT}`),
    ...paradigms(`.*       $&/${CONSONANT}`),
  ],
  adjectives: [],
  // with a dative in -a, a surname in -ov would be another person's, her surname
  persons: paradigms(`.*(?:[oe]v|in)  $&/(?!a$)${CONSONANT}`),
  places: [],
  verbs: paradigms(`(.*)m[aə][qk]  $1/${VERBAL}`),
  possessed: [
    ...paradigms(DROPPED.map(({ possessed }) => possessed).join('\n')),
    ...paradigms(`(.*)l[aə]r[ıi]  $&/${AFTER_POSSESSIVE}  $1/${CONSONANT}`),
    ...harmonic(`
      (?=(?:.*e|mən[bş]ə|su).{2}$)(.*V)y[ıiuü]  $1/${VOWEL}|y(?:${OWN})${COPULA}
      (.*V)s[ıiuü]         $1/${VOWEL}  $1s/${CONSONANT}
      (.*V${C}*)ğ[ıiuü]    $1q/${CONSONANT}  $1ğ/${SOFT}
      (.*V${C}*)y[ıiuü]    $1k/${CONSONANT}  $1y/${SOFT}
      (.*V${C}+)[ıiuü]     $1/${CONSONANT}`),
  ],
  genitives: [],
  never: [],
  former: ['eks'],
  joined: SUFFIXES,
  likeness: { least: 2, endings: `${SUFFIXES}|${VERBAL}`, twins: ['qğ', 'ky'] },
}
