import { alike, type LetterRules, letterRules } from './table.ts'

/** Russian names as Azerbaijani prints them, by their letters; г is g before a front vowel, else q. */
export const ruAz: LetterRules = [
  ...letterRules(`
    йе ye  ^е ye  (?<=V|[ьъй])е ye  (?<=[жчшщ])ё o  ё yo  ий$ i  ый$ ı  заде$ zadə  дж c
    г(?=[еиэёюяь]) g  ю yu  я ya  ц ts  [ьъ] _`),
  ...alike('аa бb вv гq дd еe жj зz иi йy кk лl мm нn оo пp рr сs тt уu фf хx чç шş щş ыı эe'),
]

/**
 * Russian names in English: BGN/PCGN (1947) as the press simplifies it. Soft and hard signs are left out, ё is yo (e
 * after ж, ч, ш, щ), -ий and -ый are -y, -ия at the end -ia, кс in Александр and Максим x, дж j.
 */
export const ruEn: LetterRules = [
  ...letterRules(`
    ^алекс(?!андр.) alex  ^макси maxi
    ^е ye  й(?=[еёюя]) _  (?<=V|[ьъй])е ye  (?<=[жчшщ])ё e  ё yo  (?:ий|ый)$ y  ия$ ia  дж j
    ж zh  х kh  ц ts  ч ch  ш sh  щ shch  ю yu  я ya  [ьъ] _`),
  ...alike('аa бb вv гg дd еe зz иi йy кk лl мm нn оo пp рr сs тt уu фf ыy эe'),
]

/** Russian names stay as they are in Kazakh. */
export const ruKk: LetterRules = alike(
  [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'].map((letter) => letter + letter).join(' '),
)
