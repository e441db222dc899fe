import { alike, type LetterRules, letterRules } from './table.ts'

const SAME = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'

/** Kazakh names in Russian: letters of Kazakh alone fall together with their neighbours; гүл is гуль, лә ля. */
export const kkRu: LetterRules = [
  ...letterRules('гүл(?=$|[^V]) гуль  сел$ сель  лә ля  йы и  (?<=[аә]у)е э'),
  ...alike([...SAME].map((letter) => letter + letter).join(' ')),
  ...alike('әа ғг қк ңн өо ұу үу һх іи'),
]

/**
 * Kazakh names in English as the press of Kazakhstan prints them (Yerlan, Zhumangarin, Baitursynuly): of the Russian
 * letters after BGN/PCGN, with й as i before a consonant and at the end. A person's own spelling goes before it.
 */
export const kkEn: LetterRules = [
  ...letterRules(`
    (?:ий|ый)$ y  (?<=[жчшщ])ё e
    ^е ye  (?<=[аә]у)е e  (?<=V)е ye  ей$ ey  йы i  й(?=[еёюя]) _  й(?=V) y  й i  лә lya
    ж zh  х kh  ц ts  ч ch  ш sh  щ shch  ю yu  я ya  ё yo  [ьъ] _`),
  ...alike('аa бb вv гg дd еe зz иi кk лl мm нn оo пp рr сs тt уu фf ыy эe әa ғg қk ңn өo ұu үu һh іi'),
]

/** Kazakh names in Azerbaijani, which mostly come by way of Russian: қ is k, ғ is q. */
export const kkAz: LetterRules = [
  ...letterRules(`
    ий$ i  ый$ ı  (?<=[жчшщ])ё o  г(?=[еиэёюяь]) g
    ^е ye  (?<=[аә]у)е e  (?<=V)е ye  йы i  гүл gül  ю yu  я ya  ё yo  ц ts  [ьъ] _`),
  ...alike('аa бb вv гq дd еe жj зz иi йy кk лl мm нn оo пp рr сs тt уu фf хx чç шş щş ыı эe'),
  ...alike('әa ғq қk ңn өo ұu үu һh іi'),
]
