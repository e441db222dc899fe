import { type Clock, type Numerals, values } from '../facts.ts'

/** Plural, possessive, case, relative and copula of a numeral, in every variant of harmony; the terminative -dək too. */
const CASE = '(?:[ny]?[ıiuü]n|[ny]?[ıiuü]|[ny]?[aə]|n?d[aə]n?|y?l[aə]|n?c[aə]|[yn]?[aə]?d[aə]k)'
const ENDINGS = `(?:l[aə]r)?(?:[ıiuü]m[ıiuü]z|[ıiuü]n[ıiuü]z|s?[ıiuü])?${CASE}?(?:k[ıi]${CASE}?)?(?:d[ıiuü]r)?`
/** Numerals; üçün (for) and altında (under) only look like forms of two of them. */
const STEMS = `iki=2 üç(?!ün$)=3 dör[dt]=4 beş=5 altı(?!n[^c])=6 yeddi=7 səkkiz=8 doqquz=9 iyirmi=20 otuz=30 qırx=40
  əlli=50 altmış=60 yetmiş=70 səksən=80 doxsan=90 yüz=100`

export const numbers: Numerals = {
  decimal: ',',
  cardinals: [...values('bir(?:i|inin|inə|ini|ində)?=1 on=10'), ...values(STEMS, ENDINGS)],
  ordinals: values(`bir=1 on=10 ${STEMS} min=1e3 milyon=1e6`, `[ıiuü]?nc[ıiuü]${ENDINGS}`),
  fractions: values('yarım=0.5 yarı(?:s[ıi]\\p{L}*)?=0.5'),
  mistakable: '',
  kin: [
    ...values(STEMS, '\\p{L}{0,7}'),
    ...values(`sıfır\\p{L}{0,3}=0 bir\\p{L}{1,8}=1 ilk\\p{L}{0,4}=1 tək=1 cüt\\p{L}{0,4}=2 günorta\\p{L}{0,4}=12 gecəyarı\\p{L}{0,5}=0 yarı[mn]?\\p{L}{0,4}=0.5
      on(?:uncu|illik|luq|luğ)\\p{L}{0,5}=10 sutka\\p{L}{0,6}=24 əsr\\p{L}{0,5}=100 min(?:lik|lərlə)=1e3`),
  ],
  scales: values(`min(?:i|in|ə|əd[əa]k|də|dən|lik)?=1e3 milyon\\p{L}{0,6}=1e6 mln=1e6
    milyard\\p{L}{0,6}=1e9 mlrd=1e9 trilyon\\p{L}{0,6}=1e12 trln=1e12`),
  alone: 'min|milyon|milyard',
  article: '',
  inside: ' ',
  plus: ' ',
  parted: 'd[əa]$',
  minus: 'minus|mənfi',
  ordinal: '-(?:[ıiuü]?n)?c[ıiuü]',
  percent: 'faiz\\p{L}*',
  currencies: {
    AZN: 'manat\\p{L}*|man\\.',
    RUB: '(?:rusiya )?rubl\\p{L}*',
    KZT: '(?:qazaxıstan )?teng[əe]\\p{L}*',
    USD: '(?:abş |amerika )?dollar\\p{L}*',
    EUR: 'avro\\p{L}*',
    GBP: 'funt sterlinq\\p{L}*|funt',
    TRY: '(?:türk(?:iyə)? )?lirə\\p{L}*',
    CNY: '(?:çin )?yuan\\p{L}*',
  },
}

export const clock: Clock = {
  before: 'saat',
  after: '-(?:[dnm]?[aə]|[dt][aə]n|[dt][aə]k|y[aə])(?!\\p{L})',
  hour: [['saat(?: (?:səhər|gecə|günorta|axşam))?', '']],
  hours: '',
  morning: 'səhər|gecə',
  evening: 'günorta|axşam',
  night: 'gecə',
}
