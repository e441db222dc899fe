import { alike, type LetterRules, letterRules } from './table.ts'

const CYRILLIC = alike('aа bб cдж çч dд eе fф gг ğг hх xх ıы iи jж kк qг lл mм nн oо öо pп rр sс şш tт uу üу vв yй zз')

/**
 * Azerbaijani names as Russian news print them: the practical transcription, but ə mostly as а, as in Сафаров and
 * Барда, where the transcription has е.
 */
export const azRu: LetterRules = [
  ...letterRules(`
    ^ə а  ^e э  ^yo йо
    zadə$ заде  ski$ ский  skaya$ ская  (?<=[^l])yan$ ян  çın чин  kənd кенд
    əvi$ еви  (?<=[gk])ə я  lə ля  (?<=[^l])ət$ ет  ə а
    iyyə$ ия  (?<=V)yı(?=l) и  (?<=V)yi и  (?<=i)yy й
    (?<=l)ya ья  (?<=[^Vy])ye ье  ya я  yə я  ye е  yu ю  yü ю  yo йо
    (?<=[aəoıuuiüö])e э
    (?<=[eiüö])l(?=[^Vlyə]) ль  (?<=[gk]ə)l(?=[^Vly]) ль  (?<=[eüö])l$ ль
    (?<=g)ö ё  (?<=[gklb])ü ю`),
  ...CYRILLIC,
]

/** The same through Kazakh letters: the press keeps most Russian forms, but has ә, ғ, ү and ө where they are heard. */
export const azKk: LetterRules = [
  ...letterRules(`
    ^ə ә  ^e э  ^yo йо  ^q(?=[aouı]) ғ  ğ ғ  ö ө  ü ү  (?<=[gk])ə ә  lə ля  ə а
    zadə$ заде  ski$ ский  çın чин  kənd кенд  iyyə$ ия  (?<=V)yı(?=l) и  (?<=V)yi и
    (?<=l)ya ья  ya я  yə я  ye е  yu ю  yü ю  yo йо`),
  ...CYRILLIC,
]

/** Azerbaijani names as English news of Azerbaijan print them: Aghdam, Khojaly, Jabrayil. */
export const azEn: LetterRules = [
  ...letterRules('zadə$ zade  ski$ sky  kəndi$ kendi  lı$ ly'),
  ...alike('əa cj çch ğgh xkh ıi jzh qg öo şsh üu'),
  ...alike('aa bb dd ee ff gg hh ii kk ll mm nn oo pp rr ss tt uu vv yy zz'),
]
