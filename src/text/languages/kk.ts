import { type LanguageFacts, values, words } from './facts.ts'

/** Case of a noun, in every variant of harmony and assimilation. */
const CASE = '(?:[ндт][ыі]ң|[гғкқн]?[ае]|[ндт][ыі]|н|н?[дт][ае]н?|н[ае]н|[мбп]ен)'
const MONTH_CASE =
  '(?:[ыі]|[ыі]нд[ае]|[ыі]н[ае]н?|[ыі]н[ыі]ң|[ндт][ыі]ң|[ғгкқ][ае]|[дт][ае]н?|н[ае]н|[дт][ае][ғг][ыі])?'
/**
 * Endings of a noun in their order: plural, possessive, case, relative -ғы, copula. Endings that make other words
 * (-лық, -шы, -сыз, -лы) are left out on purpose.
 */
const POSSESSIVE = '(?:[ыі]?м(?:[ыі]з)?|[ыі]ң(?:[ыі]з)?|с?[ыі])'
const SUFFIXES = `(?:[лдт][ае]р)?${POSSESSIVE}?${CASE}?(?:[ғгкқ][ыі](?:[лдт][ае]р)?${CASE}?)?(?:[дт][ыі]р)?`
/** A surname in -ов, -ев, -ин: with an -а after it, it would be another person's, her surname. */
const SURNAME_SUFFIXES = `(?![ае]$)${SUFFIXES}`
/** A final consonant that is voiced before a vowel: елшілік, елшілігі. */
const voiced = (hard: string, soft: string) => `${hard}${SUFFIXES}|${soft}(?=[ыіае])${SUFFIXES}`

export const kk: LanguageFacts = {
  language: 'kk',
  letters: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  abbreviations: {
    never: words('көш даң мкр проф акад доц қ-ң д-р мыс қар сур кест б.з.б б.з ред дж тел ауд обл ген'),
    beforeNumber: words('№ пәт тарм'),
    seldom: words('ж жж ғ ғғ млн млрд трлн тг долл км м см кг га ш.м ш.ш ш.км куб.м сағ мин сек қ'),
    often: words('т.б т.с.с т.т және_т.б және_т.с.с'),
  },
  openers: words(`Бұл Ол Олар Біз Мен Сіз Сен Осы Сол Мұнда Онда Сонда Бірақ Алайда
      Сондай Сондықтан Ал Және Кейін Содан Бүгін Кеше Ертең Қазір Егер Оның Олардың Мұның Соның Оны Оған Бұған Барлық
      Әр Басқа Кім Не Неге Қалай Қайда Еске Айта Сонымен Жалпы Жиында Кездесуде`),
  titles: words(`Президент Президенті Республика Республикасы Республикасының Министр
      Министрлігі Елші Елшілігі Парламент Конституция Интернет Алла Сіз Сіздің Сізге Мемлекет Мемлекеттік Премьер`),
  months: {
    names: words('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек|қыркүйег қазан қараша желтоқсан').map(
      (month) => `(?:${month})${MONTH_CASE}`,
    ),
    doubtful: [3, 6, 10],
    dayAfter: false,
    capital: false,
    cue: '_ ай',
  },
  numbers: {
    decimal: ',',
    scales: values(`мың\\p{L}{0,5}=1e3 миллион\\p{L}{0,6}=1e6 млн=1e6
      миллиард\\p{L}{0,6}=1e9 млрд=1e9 триллион\\p{L}{0,6}=1e12 трлн=1e12`),
    words: values(`нөл\\p{L}{0,4}=0 бір=1 бір(?:і|інші\\p{L}{0,5}|інен|ге|ден)=1
      алғаш\\p{L}{0,3}=1 жалғыз=1 екі\\p{L}{0,7}=2 екеу\\p{L}{0,4}=2 қос=2 үш\\p{L}{0,6}=3 үшеу\\p{L}{0,4}=3
      төрт\\p{L}{0,6}=4 төртеу=4 бес\\p{L}{0,6}=5 алты\\p{L}{0,6}=6 жеті\\p{L}{0,6}=7 сегіз\\p{L}{0,6}=8
      тоғыз\\p{L}{0,6}=9 он=10 он(?:ыншы|жылды|дық|дығ)\\p{L}{0,5}=10 жиырма\\p{L}{0,6}=20 отыз\\p{L}{0,6}=30
      қырық\\p{L}{0,6}=40 елу\\p{L}{0,6}=50 алпыс\\p{L}{0,6}=60 жетпіс\\p{L}{0,6}=70 сексен\\p{L}{0,6}=80
      тоқсан\\p{L}{0,6}=90 жүз(?:і|інші\\p{L}{0,5}|жылды\\p{L}{1,4}|ден|деген)?=100 ғасыр\\p{L}{0,6}=100
      мың(?:ыншы|дық|нан|даған)?=1e3 миллион\\p{L}{0,6}=1e6 миллиард\\p{L}{0,6}=1e9 триллион\\p{L}{0,6}=1e12
      жарты\\p{L}{0,4}=0.5 жарым=0.5`),
  },
  inflection: {
    scope: 'last',
    classes: [
      { ends: '(к)', takes: voiced('к', 'г') },
      { ends: '(қ)', takes: voiced('қ', 'ғ') },
      { ends: '(п)', takes: voiced('п', 'б') },
      { ends: '(?:[ое]в|ин)', takes: SURNAME_SUFFIXES },
      { ends: '', takes: SUFFIXES },
    ],
    joined: SUFFIXES,
  },
}
