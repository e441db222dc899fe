import type { Language } from '../../model/language.ts'
import { words } from './facts.ts'

/** The forms of one month, in an order that is the same for all months of its language. */
type Forms = readonly string[]

const declined = (stem: string, endings: string): Forms =>
  words(endings).map((ending) => stem + ending.replace('_', ''))

const AZ_AFTER_A = 'ın da dan a ı ında ından ına ının adək dır'
const AZ_AFTER_E = 'in də dən ə i ində indən inə inin ədək dir'
const AZ_AFTER_U = 'un da dan a u unda undan una unun adək dur'
const azeri = (month: string, endings: string): Forms => [month, ...declined(month, endings)]

const KK_OWN_BACK = 'ы ының ын ында ынан ына ындағы'
const KK_OWN_FRONT = 'і інің ін інде інен іне індегі'
const KK_VOICED = `дың ды да дан ға дағы ${KK_OWN_BACK}`
const KK_NASAL = `ның ды да нан ға дағы ${KK_OWN_BACK}`
const kazakh = (month: string, endings: string): Forms => [month, ...declined(month, endings)]

const RU_SOFT = 'ь я ю ем е'
const RU_SOFT_STRESSED = 'ь я ю ём е'
const RU_HARD = ['', ...words('а у ом е')]

/**
 * Every form of the months that stands in running text, January first: by position, the same case of each. Azerbaijani
 * and Kazakh with the possessive and its cases; Kazakh with the attributive (`ақпандағы`) too.
 */
export const MONTH_FORMS: Readonly<Record<Language, readonly Forms[]>> = {
  az: [
    ...words('yanvar fevral mart').map((month) => azeri(month, AZ_AFTER_A)),
    azeri('aprel', AZ_AFTER_E),
    azeri('may', AZ_AFTER_A),
    ...words('iyun iyul avqust').map((month) => azeri(month, AZ_AFTER_U)),
    ...words('sentyabr oktyabr noyabr dekabr').map((month) => azeri(month, AZ_AFTER_A)),
  ],
  ru: [
    ...words('январ феврал').map((stem) => declined(stem, RU_SOFT_STRESSED)),
    RU_HARD.map((ending) => `март${ending}`),
    declined('апрел', RU_SOFT),
    declined('ма', 'й я ю ем е'),
    ...words('июн июл').map((stem) => declined(stem, RU_SOFT)),
    RU_HARD.map((ending) => `август${ending}`),
    ...words('сентябр октябр ноябр декабр').map((stem) => declined(stem, RU_SOFT_STRESSED)),
  ],
  kk: [
    kazakh('қаңтар', KK_VOICED),
    kazakh('ақпан', KK_NASAL),
    kazakh('наурыз', KK_VOICED),
    kazakh('сәуір', `дің ді де ден ге дегі ${KK_OWN_FRONT}`),
    kazakh('мамыр', KK_VOICED),
    kazakh('маусым', KK_NASAL),
    kazakh('шілде', 'нің ні де ден ге дегі сі сінің сін сінде сінен сіне сіндегі'),
    kazakh('тамыз', KK_VOICED),
    ['қыркүйек', ...declined('қыркүйек', 'тің ті те тен ке тегі'), ...declined('қыркүйег', KK_OWN_FRONT)],
    kazakh('қазан', KK_NASAL),
    kazakh('қараша', 'ның ны да дан ға дағы сы сының сын сында сынан сына сындағы'),
    kazakh('желтоқсан', KK_NASAL),
  ],
  en: words('January February March April May June July August September October November December').map((month) => [
    month,
  ]),
}

/**
 * For each month a pattern of how folded words begin that may speak of it without naming a date
 * (`Декабрьское восстание`). Generous: they excuse a month that the other side names, and never ask for one.
 */
export const MONTH_KIN: Readonly<Record<Language, readonly string[]>> = {
  az: words('yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'),
  ru: words(
    'январ феврал март апрел ма(?:[йяюе](?!\\p{L})|ем(?!\\p{L})|йск) июн июл август сентябр октябр ноябр декабр',
  ),
  kk: words('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйе қазан қараша желтоқсан'),
  en: words(
    'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?',
  ).map((month) => `${month}(?!\\p{L})`),
}

/** Patterns of words for a part of the year, which another language may tell by its months: январь–март, birinci rüb. */
export const YEAR_PARTS: Readonly<Record<Language, string>> = {
  az: 'rüb|yarımil|yarısı|fəsl',
  ru: 'квартал|полугоди',
  kk: 'тоқсан|жартыжыл|жартысы',
  en: 'quarter|half|halves|semester',
}
