import { boundaries } from './boundaries/az.ts'
import { type LanguageFacts, words } from './facts.ts'
import { inflection } from './inflection/az.ts'
import { clock, numbers } from './numbers/az.ts'

const MONTH_CASE = '(?:[ıiuü]n?(?:[ıiuü]n|a|ə|d[aə]n?)?|[aə](?:dək)?|d[aə]n?|d[aə]k[ıi])?(?:d[ıiu]r)?'

export const az: LanguageFacts = {
  language: 'az',
  letters: 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz',
  openers:
    words(`Dünən Bugün Sabah Bu O Onlar Biz Mən Siz Sən Həmin Onun Onların Bunun Buna Bundan Burada Orada Sonra Daha
      Həmçinin Eyni Lakin Amma Ancaq Və Əgər Çünki Belə Beləliklə Bununla Digər Hər Heç Bütün Qeyd Xatırladaq
      Görüşdə Tədbirdə Mərasimdə İndi Əvvəl Nə Kim Necə Niyə Hazırda Artıq Bunu Onu Ona Onda Bunlar Bunların
      Bizim Mənim Sizin Bizə Mənə Hamı Hamısı Kimsə Bəzi Bəziləri Çox Çoxu Az Bir Həm Hələ Yenə Yalnız Təkcə
      Hətta Axı Ondan Oradan Buradan Haqqında Sonda Sonradan Bəli Xeyr Əksinə Nəhayət Nəticədə Eləcə Habelə
      Üstəlik Ümumilikdə Nəyə Hansı Harada Haradan Hara Nədən Axırda Elə Beləcə Həqiqətən Əslində Bəlkə Yəqin
      Mümkündür Deməli Yəni Guya Madam Halbuki Hərçənd Düzdür Sanki Bəs Ümumiyyətlə Xüsusilə Əsasən Özü Öz
      Onlardan Onlara Onları Bizi Sizə Kimin Kimə Nələr Axşam Səhər Gecə Həftə Ötən Keçən Gələn`),
  boundaries,
  titles: words(`Prezident Prezidenti Respublika Respublikası Respublikasının Nazir
      Nazirliyi Səfir Səfirliyi Parlament Konstitusiya İnternet Allah Siz Sizin Sizə`),
  months: {
    names: words('yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr').map(
      (month) => `${month}${MONTH_CASE}`,
    ),
    doubtful: [],
    dayAfter: '[ıiuü]n$',
    capital: false,
    cue: '',
    year: '-?c[ıiuü] il(?!lik)\\p{L}*',
    decade: '-?c[ıiuü] ill[əa]r',
    yearCue: '',
  },
  numbers,
  clock,
  inflection,
}
