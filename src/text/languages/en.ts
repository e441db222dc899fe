import { type LanguageFacts, values, words } from './facts.ts'

export const en: LanguageFacts = {
  language: 'en',
  letters: 'abcdefghijklmnopqrstuvwxyz',
  abbreviations: {
    never: words(`mr mrs ms mx dr prof sen rep gov gen col maj capt lt sgt adm cmdr hon
      rev st mt h.e i.e e.g cf vs viz messrs pres amb supt ft al approx dept est univ`),
    beforeNumber: words('no nos p pp art arts sec sect ch vol fig figs par ed'),
    seldom: words(`u.s u.k u.n e.u u.s.a d.c a.m p.m jan feb mar apr jun jul aug sep sept
      oct nov dec mon tue tues wed thu thurs fri sat sun inc ltd co corp llc plc bros jr sr ph.d m.d b.a m.a bn mn mln
      tn km kg mi hr hrs min a.d b.c ave blvd rd`),
    often: words('etc'),
  },
  openers: words(`The A An He She It They We I You This That These Those His Her Its
      Their Our My In On At By For From With To Of As After Before During Since While When Where Who What Why How If
      But And Or So Yet However Also Then There Here Now Today Later Earlier Meanwhile According Both Such Another
      Some Many Most All Each No Not`),
  titles: words(`President Vice Prime Minister Ministry Ambassador Embassy Parliament
      Government State Republic National International First Second Third North South East West Mr Mrs Ms Dr Prof Sir
      Chairman Chairwoman Chair Speaker Secretary General Director Deputy Head Professor Governor Mayor Senator King
      Queen Prince Princess Doctor Colonel Major Captain Committee Commission Council Court Academy University
      Institute Centre Center Foundation Fund Union Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
      February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept
      Sep Oct Nov Dec English I God Internet Azerbaijani Azerbaijanis Kazakh Kazakhs Kazakhstani Russian Russians
      Armenian Armenians Turkish Turks Turkic American Americans European Europeans Asian Chinese Iranian Georgian
      Georgians Uzbek Uzbeks Kyrgyz Turkmen Tajik British French German Germans Italian Spanish Soviet Islamic Muslim
      Muslims Christian Jewish Western Eastern Northern Southern Central Orthodox Olympic Caspian Arab Arabic Latin
      Persian Ukrainian Ukrainians Japanese Korean`),
  months: {
    names: words(`jan(?:uary|\\.|(?=_\\d)) feb(?:ruary|\\.|(?=_\\d))
      mar(?:ch|\\.|(?=_\\d)) apr(?:il|\\.|(?=_\\d)) may june?\\.? july?\\.? aug(?:ust|\\.|(?=_\\d))
      sept?(?:ember|\\.|(?=_\\d)) oct(?:ober|\\.|(?=_\\d)) nov(?:ember|\\.|(?=_\\d)) dec(?:ember|\\.|(?=_\\d))`),
    doubtful: [3, 5],
    dayAfter: true,
    capital: true,
    cue: '(?:in|of|by|since|until|till|last|this|next|early|mid|late|between|from)[ -]_',
  },
  numbers: {
    decimal: '.',
    scales: values(`thousands?=1e3 k=1e3 millions?=1e6 mln=1e6 mn=1e6 m=1e6 billions?=1e9
      bln=1e9 bn=1e9 b=1e9 trillions?=1e12 trn=1e12 tn=1e12`),
    words: values(`zero=0 one=1 once=1 first=1 two=2 twice=2 second=2 both=2 pair=2
      doubled?=2 three=3 third=3 tripled?=3 threefold=3 twofold=2 four=4 fourth=4 five=5 fifth=5 six=6 sixth=6 seven=7
      seventh=7 eight=8 eighth=8 nine=9 ninth=9 ten=10 tenth=10 decade=10 eleven=11 eleventh=11 twelve=12 twelfth=12
      dozen=12 thirteen(?:th)?=13 fourteen(?:th)?=14 fifteen(?:th)?=15 sixteen(?:th)?=16 seventeen(?:th)?=17
      eighteen(?:th)?=18 nineteen(?:th)?=19 twent(?:y|ieth)=20 thirt(?:y|ieth)=30 fort(?:y|ieth)=40 fift(?:y|ieth)=50
      sixt(?:y|ieth)=60 sevent(?:y|ieth)=70 eight(?:y|ieth)=80 ninet(?:y|ieth)=90 hundred(?:th)?=100
      cent(?:ury|enary|ennial)=100 thousand(?:th)?=1e3 million(?:th)?=1e6 billion(?:th)?=1e9 trillion=1e12 half=0.5`),
  },
  inflection: {
    scope: 'last',
    classes: [
      { ends: '[^aeiou](y)', takes: 'y|ies' },
      { ends: '(?:s|x|z|ch|sh)', takes: '|es' },
      { ends: '', takes: '|s' },
    ],
    joined: 's',
  },
}
