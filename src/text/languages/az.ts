import { type LanguageFacts, values, words } from './facts.ts'

/** Case of a noun, in every variant of vowel harmony, buffer consonants included. */
const CASE = '(?:[ny]?[ıiuü]n|[ny]?[ıiuü]|[ny]?[aə]|n?d[aə]n?|y?l[aə]|n?c[aə])'
const MONTH_CASE = '(?:[ıiuü]n?(?:a|ə|d[aə]n?)?|[aə]|d[aə]n?|d[aə]k[ıi])?'
/**
 * Endings of a noun in their order: plural, possessive, case, relative -kı, copula. Endings that make other words
 * (-lıq, -çı, -sız, -lı) are left out on purpose.
 */
const POSSESSIVE = '(?:[ıiuü]m(?:[ıiuü]z)?|[ıiuü]n(?:[ıiuü]z)?|s?[ıiuü])'
const SUFFIXES = `(?:l[aə]r)?${POSSESSIVE}?${CASE}?(?:k[ıi](?:l[aə]r)?${CASE}?)?(?:d[ıiuü]r)?`
/** A surname in -ov, -ev, -in: with a dative in -a it would be another person's, her surname. */
const SURNAME_SUFFIXES = `(?!a$)${SUFFIXES}`
/** A final consonant that is voiced before a vowel: bayraq, bayrağın. */
const voiced = (hard: string, soft: string) => `${hard}${SUFFIXES}|${soft}(?=[aəıiuü])${SUFFIXES}`

export const az: LanguageFacts = {
  language: 'az',
  letters: 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz',
  abbreviations: {
    never: words('səh küç pr prosp prof dos akad dr müəl məs cən m.ö b.e.ə e.ə st r/s h.ə mayor gen polk kap'),
    beforeNumber: words('mənz bənd mad № tel'),
    seldom: words('ş ray r vil man qəp mln mlrd trln kv.m kv.km km m sm kq q'),
    often: words('və_s və_i.a və_b və_sair i.a'),
  },
  openers: words(`Dünən Bugün Sabah Bu O Onlar Biz Mən Siz Sən Həmin Onun Onların Bunun
      Buna Bundan Burada Orada Sonra Daha Həmçinin Eyni Lakin Amma Ancaq Və Əgər Çünki Belə Beləliklə Bununla Digər
      Hər Heç Bütün Qeyd Xatırladaq Görüşdə Tədbirdə Mərasimdə İndi Əvvəl Nə Kim Necə Niyə Hazırda Artıq`),
  titles: words(`Prezident Prezidenti Respublika Respublikası Respublikasının Nazir
      Nazirliyi Səfir Səfirliyi Parlament Konstitusiya İnternet Allah Siz Sizin Sizə`),
  months: {
    names: words('yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr').map(
      (month) => `${month}${MONTH_CASE}`,
    ),
    doubtful: [],
    dayAfter: true,
    capital: false,
    cue: '',
  },
  numbers: {
    decimal: ',',
    scales: values(`min\\p{L}{0,5}=1e3 milyon\\p{L}{0,6}=1e6 mln=1e6
      milyard\\p{L}{0,6}=1e9 mlrd=1e9 trilyon\\p{L}{0,6}=1e12 trln=1e12`),
    words: values(`sıfır\\p{L}{0,3}=0 bir=1 bir(?:i|inci\\p{L}{0,5}|ini|inin|dən)=1
      ilk\\p{L}{0,4}=1 tək=1 iki\\p{L}{0,7}=2 cüt\\p{L}{0,4}=2 üç\\p{L}{0,6}=3 dörd\\p{L}{0,6}=4 beş\\p{L}{0,6}=5
      altı\\p{L}{0,6}=6 yeddi\\p{L}{0,6}=7 səkkiz\\p{L}{0,6}=8 doqquz\\p{L}{0,6}=9 on=10
      on(?:uncu|illik|luq|luğ)\\p{L}{0,5}=10 iyirmi\\p{L}{0,6}=20 otuz\\p{L}{0,6}=30 qırx\\p{L}{0,6}=40
      əlli\\p{L}{0,6}=50 altmış\\p{L}{0,6}=60 yetmiş\\p{L}{0,6}=70 səksən\\p{L}{0,6}=80 doxsan\\p{L}{0,6}=90
      yüz(?:ü|ündən|üncü\\p{L}{0,5}|illi\\p{L}{1,6}|dən|lərlə)?=100 əsr\\p{L}{0,5}=100 min(?:inci|lik|lərlə)?=1e3
      milyon\\p{L}{0,6}=1e6 milyard\\p{L}{0,6}=1e9 trilyon\\p{L}{0,6}=1e12 yarı[mn]?\\p{L}{0,4}=0.5`),
  },
  inflection: {
    scope: 'last',
    classes: [
      { ends: '(k)', takes: voiced('k', 'y') },
      { ends: '(q)', takes: voiced('q', 'ğ') },
      { ends: '(?:[oe]v|in)', takes: SURNAME_SUFFIXES },
      { ends: '', takes: SUFFIXES },
    ],
    joined: SUFFIXES,
  },
}
