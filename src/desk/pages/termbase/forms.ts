import type { Language } from '../../../model/language.ts'
import type { Term } from '../../../model/term.ts'
import { isNever } from '../../../text/inflection.ts'
import { type TermParts, termParts } from '../../../text/term-words.ts'

/** One word of a term, and what of its usual forms the desk knows for forms of it. */
export interface WordForms {
  readonly word: string
  readonly kind: TermParts['classes'][number]
  /** Without the word itself; as the desk folds letters: small, ё as е. */
  readonly forms: readonly string[]
}

/**
 * Endings that a reader of the language would try, case by case. Which of them a word takes is said by its paradigm
 * (`src/text/languages/inflection`) and, in Kazakh, where paradigms leave vowels to the writer, by harmony.
 */
const TRIED: Readonly<Record<Language, readonly string[]>> = {
  az: list(`ın in un ün nın nin nun nün a ə ya yə na nə ı i u ü nı ni nu nü yı yi yu yü da də nda ndə dan dən ndan ndən
    la lə yla ylə lar lər ların lərin lara lərə ları ləri larda lərdə lardan lərdən ır ir ur ür dı di du dü dıq dik
    acaq əcək mış miş muş müş`),
  ru: list(`а я у ю ом ем ой ей ью ы и е о ов ев ам ям ами ями ах ях ого его ому ему ым им ую юю ее ое ая яя ые ие ых их
    ыми ими ий й ь л ла ло ли ет ит ют ят ут ат`),
  kk: list(`ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен
    бен пен сы сі ы і лар лер дар дер тар тер лардың лердің дардың дердің тардың тердің ларға лерге дарға дерге тарға
    терге`),
  en: list(`s es ies ed ied ing d men ves ren`),
}

function list(endings: string): readonly string[] {
  return endings.split(/\s+/)
}

/** Kazakh vowels that ask for vowels of their own kind after them; и, у, ю and я leave it to what stands before. */
const [BACK, FRONT] = ['аоұыё', 'әеөүіэ']

/** The words of a term with their usual forms, as they are recognised in texts. */
export const formsOf = (term: Term): readonly WordForms[] => {
  const { words, classes } = termParts(term)
  return words.map(({ word, stems }, index) => {
    const found = stems.flatMap(({ stem, endings }) =>
      ['', ...TRIED[term.language]].filter((ending) => endings.test(ending)).map((ending) => ({ stem, ending })),
    )
    const forms = found
      .filter(({ stem, ending }) => term.language !== 'kk' || isHarmonious(stem, ending))
      .map(({ stem, ending }) => stem + ending)
      .filter((form) => form !== word && !isNever(form, term.language) && !term.not?.includes(form))
    const kind = classes[index]
    // a genitive that was guessed only changes its number
    return { word, kind: kind === undefined || kind === 'genitive' ? 'frozen' : kind, forms: [...new Set(forms)] }
  })
}

const isHarmonious = (stem: string, ending: string): boolean => {
  const last = [...stem].findLast((letter) => BACK.includes(letter) || FRONT.includes(letter))
  // -мен is the same after every vowel
  if (last === undefined || /^[мбп]ен$/u.test(ending)) return true
  const other = BACK.includes(last) ? FRONT : BACK
  return ![...ending].some((letter) => other.includes(letter))
}
