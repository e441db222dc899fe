import { type LanguageFacts, words } from './facts.ts'

export const az: LanguageFacts = {
  language: 'az',
  letters: 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz',
  abbreviations: {
    never: words('səh küç pr prosp prof dos akad dr müəl məs cən m.ö b.e.ə e.ə st r/s h.ə mayor gen polk kap'),
    beforeNumber: words('mənz bənd mad № tel'),
    seldom: words('ş ray r vil man qəp mln mlrd trln kv.m kv.km km m sm kq q'),
    often: words('və_s və_i.a və_b və_sair i.a'),
  },
  openers: words(`Bu O Onlar Biz Mən Siz Sən Həmin Onun Onların Bunun Buna Bundan Burada Orada Sonra Daha Həmçinin Eyni
    Lakin Amma Ancaq Və Əgər Çünki Belə Beləliklə Bununla Digər Hər Heç Bütün Qeyd Xatırladaq Görüşdə Tədbirdə
    Mərasimdə İndi Əvvəl Nə Kim Necə Niyə Hazırda Artıq`),
}
