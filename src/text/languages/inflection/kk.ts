import { type Inflection, paradigms, words } from '../facts.ts'

const COPULA = '(?:[мбп][ыі]н|с[ыі]ң|[дт][ыі]р)?'

/** Any endings of a noun, whatever they are put to: for numbers and acronyms, which are read in several ways. */
export const SUFFIXES = `(?:[лдт][ае]р)?(?:[ыі]?м(?:[ыі]з)?|[ыі]?ң[ыі]з|[ыі]ң|с?[ыі])?\
(?:[ндт][ыі]ң|[ғгкқн]?[ае]|[ндт][ыі]|(?<=[ыі])н|н?[дт][ае](?:н|[ғг][ыі](?:[лдт][ае]р)?(?:н?[ыі]ң|[нд][ыі])?)?|н[ае]н|[мбп]ен|\
[ндт][ыі]к[ыі])?${COPULA}`

/** Cases and -дағы after what they assimilate to, by the first letters of genitive, accusative, dative, locative, ablative, -мен. */
const cases = (letters: string): string => {
  const [genitive, accusative, dative, locative, ablative, instrumental] = letters.split(' ')
  const relative = `[ғг][ыі](?:л[ае]р(?:д[ыі]ң|д[ыі]|[ғг][ае]|д[ае]н?|мен)?|н[ыі]ң|н[ыі]|[ғг][ае]|мен)?`
  return `(?:${genitive}[ыі](?:ң|к[ыі])|${accusative}[ыі]|${dative}[ае]|${locative}[ае](?:${relative})?|${ablative}[ае]н|${instrumental}ен)`
}
const AFTER_VOWEL = cases('н н [ғг] д д м')
const AFTER_SONORANT = cases('д д [ғг] д д м')
const AFTER_GLIDE = cases('[нд] [нд] [ғг] д д м')
const AFTER_NASAL = cases('н д [ғг] д н м')
const AFTER_BUZZ = cases('д д [ғг] д д б')
const AFTER_VOICELESS = cases('т т [қк] т т п')
const AFTER_POSSESSIVE = `(?:н|нш[ае]|н[ыі](?:ң|к[ыі])|н[ае]н?|нд[ае](?:[ғг][ыі](?:л[ае]р)?(?:н[ыі]ң|д[ыі]ң|н[ыі]|д[ыі])?)?|мен)`
const AFTER_PERSON = cases('н д _ д н м').replace('_[', '[')

/** Possessive endings, third person, then first and second, with their cases; the stem ends in a consonant. */
const OWN = `[ыі]${AFTER_POSSESSIVE}?|[ыі][мң](?:${AFTER_PERSON}|[ыі]з(?:${AFTER_BUZZ})?)?`
/** A bare -м or -ң after a vowel is left out: `қалам` is a pen far more often than "my city". */
const OWN_AFTER_VOWEL = `с[ыі]${AFTER_POSSESSIVE}?|[мң][ыі]з(?:${AFTER_BUZZ})?`
const MANY = `[ае]р(?:${AFTER_SONORANT}|${OWN})?`
/**
 * All endings of a noun in their order: plural, possessive, case or relative, copula. Endings that make other words
 * (-лық, -шы, -сыз, -лы, -ша, -дай) are left out on purpose.
 */
const noun = (plural: string, own: string, after: string): string => `(?:${plural}${MANY}|${own}|${after})?${COPULA}`
const VOWEL = noun('л', OWN_AFTER_VOWEL, AFTER_VOWEL)
const SONORANT = noun('[лд]', OWN, AFTER_SONORANT)
const GLIDE = noun('л', OWN, AFTER_GLIDE)
const NASAL = noun('д', OWN, AFTER_NASAL)
const BUZZ = noun('д', OWN, AFTER_BUZZ)
const VOICELESS = noun('т', OWN, AFTER_VOICELESS)
/** What a compound with a possessive ending may have in the place of that ending. */
const OTHERWISE = `(?:[лдт]${MANY}|${OWN})`
const OTHERWISE_AFTER_VOWEL = `(?:л${MANY}|${OWN_AFTER_VOWEL})`

/** Endings of a verb after its stem, negation first. */
const VERBAL = `(?:[мбп][ае]й?)?(?:[дт][ыі](?:м|ң|қ|к|[ңм][ыі]з)?|[ғгқк][ае]н(?:${SUFFIXES})|[ыі]?п(?:т[ыі]|п[ыі]н)?|\
[ае]?й?(?:д[ыі]|м[ыі]н|м[ыі]з|с[ыі]ң|с[ыі]з)|[ае]р|с[ыі]н|с[ае]|у${SUFFIXES}|м[ае]к(?:ш[ыі])?|ғ[ае]л[ыі]|й|а|е)`

/** Nouns that lose the vowel of their last syllable before a possessive ending: халық, халқы; and compounds of орын. */
const DROPPING = words(`халық мұрын ауыз ерін көңіл нарық ғұрып әріп қауіп ерік парық қарын мойын қойын дауыс құлық
  бөрік қалып көрік мүлік пейіл қаріп ырық сиық тұрық кейіп құлып мейіл
  зауық (.*)орын`)

/** The paradigm of such a noun, and that of it in a term where the vowel is lost already: жылжымайтын мүлкі. */
const dropping = (pattern: string) => {
  const word = pattern.replace('(.*)', '$1')
  const voiced = word.replace(/к$/, 'г').replace(/қ$/, 'ғ').replace(/п$/, 'б')
  const short = `${word.slice(0, -2)}${word.slice(-1)}`
  const endings = /[кқпс]$/.test(word) ? VOICELESS : /н$/.test(word) ? NASAL : /з$/.test(word) ? BUZZ : SONORANT
  return {
    own: `${pattern}  ${word}/${endings}  ${voiced}/${OWN}  ${short}/${OWN}`,
    possessed: `${pattern.slice(0, -2)}${pattern.slice(-1)}[ыі]  ${word}/[лдт]${MANY}  ${voiced}/${OWN}  ${short}/${OWN}`,
  }
}
const DROPPED = DROPPING.map(dropping)

export const inflection: Inflection = {
  order: { type: 'last' },
  nouns: paradigms(`
    ${DROPPED.map(({ own }) => own).join('\n')}
    .*(?:[сцнр]к|кт|[нр]г)        $&/${VOICELESS}|[ыі]${VOWEL}
    (.*)к                         $1к/${VOICELESS}  $1г/${OWN}
    (.*)қ                         $1қ/${VOICELESS}  $1ғ/${OWN}
    (.*)п                         $1п/${VOICELESS}  $1б/${OWN}
    (.*[лр])ь                     $1ь/${SONORANT}  $1/${OWN}
    (.*[мн])ь                     $1ь/${NASAL}  $1/${OWN}
    (.*)ь                         $1ь/${VOICELESS}  $1/${OWN}
    .*ст                          $&/${VOICELESS}|${MANY}
    .*[ыі]                        $&/${VOWEL}|${AFTER_POSSESSIVE}
    .*[аәеоөұүяэё]                $&/${VOWEL}
    .*[иую]                       $&/${GLIDE}
    .*[рлй]                       $&/${SONORANT}
    .*[мнң]                       $&/${NASAL}
    .*[зж]                        $&/${BUZZ}
    .*                            $&/${VOICELESS}`),
  adjectives: [],
  // with an -а after it, a surname in -ов would be another person's, her surname
  persons: paradigms(`
    .*[ое]в                       $&/(?![ае]$)${VOICELESS}
    .*ин                          $&/(?![ае]$)${NASAL}`),
  places: [],
  verbs: paradigms(`(.*)у  $1/${VERBAL}  $1у/${GLIDE}`),
  possessed: paradigms(`
    ${DROPPED.map(({ possessed }) => possessed).join('\n')}
    (.*[аәеиоөуұүыіяюэё])с[ыі]    $1/${OTHERWISE_AFTER_VOWEL}  $1с/${OTHERWISE}
    (.*)г[ыі]                     $1к/т${MANY}  $1г/${OWN}
    (.*)ғ[ыі]                     $1қ/т${MANY}  $1ғ/${OWN}
    (.*)б[ыі]                     $1п/т${MANY}  $1б/${OWN}
    (.*)[лдт][ае]р[ыі]            $&/${AFTER_POSSESSIVE}  $1/${OTHERWISE}
    (.*[^аәеиоөуұүыіяюэёь])[ыі]   $1/${OTHERWISE}`),
  genitives: [],
  never: [],
  former: ['экс'],
  joined: SUFFIXES,
  // мектеп and кітап are no converbs
  likeness: { least: 2, endings: `${SUFFIXES}|(?!п$)(?:${VERBAL})`, twins: ['кг', 'қғ', 'пб'] },
}
