import { type Clock, type Numerals, values } from '../facts.ts'

export const numbers: Numerals = {
  decimal: '.',
  cardinals: values(`one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12
    thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40
    fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100`),
  ordinals: values(`first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11
    twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19
    twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90
    hundredth=100 thousandth=1e3 millionth=1e6`),
  fractions: values('half=0.5 thirds=0.3333333333333333 quarters?=0.25 fifths=0.2 tenths=0.1'),
  mistakable: '',
  kin: values(`zero=0 once=1 single=1 twice=2 both=2 pairs?=2 doubled?=2 double=2 couple=2 twofold=2 tripled?=3 trio=3
    threefold=3 noon=12 midday=12 midnight=0 decades?=10 dozens?=12 half=0.5 halves=0.5 hundreds=100 centur(?:y|ies)=100 cent(?:enary|ennial)=100
    thousands=1e3`),
  scales: values(`thousands?=1e3 k=1e3 millions?=1e6 mln=1e6 mn=1e6 m=1e6 billions?=1e9
    bln=1e9 bn=1e9 b=1e9 trillions?=1e12 trn=1e12 tn=1e12`),
  alone: '(?!)',
  article: 'a',
  inside: ' |-| and ',
  plus: ' and a ',
  parted: '',
  minus: 'minus|negative',
  ordinal: '(?:st|nd|rd|th)(?!\\p{L})',
  percent: 'per ?cent\\p{L}*',
  currencies: {
    AZN: '(?:azerbaijani )?manats?',
    RUB: '(?:russian )?r(?:ou|u)bles?',
    KZT: '(?:kazakh(?:stani)? )?tenges?',
    USD: '(?:u\\.?s\\.? |american )?dollars?',
    EUR: 'euros?',
    GBP: '(?:british )?pounds?(?: sterling)?',
    TRY: '(?:turkish )?liras?',
    CNY: '(?:chinese )?yuan',
  },
}

export const clock: Clock = {
  before: 'at|from|until|till|by',
  after: '(?!)',
  hour: [['', '[ap]\\.?m(?!\\p{L})']],
  hours: '',
  morning: 'a\\.?m',
  evening: 'p\\.?m',
  night: '',
}
