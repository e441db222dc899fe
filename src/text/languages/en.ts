import { boundaries } from './boundaries/en.ts'
import { type LanguageFacts, words } from './facts.ts'
import { inflection } from './inflection/en.ts'
import { clock, numbers } from './numbers/en.ts'

export const en: LanguageFacts = {
  language: 'en',
  letters: 'abcdefghijklmnopqrstuvwxyz',
  openers: words(`The A An He She It They We I You This That These Those His Her Its
      Their Our My In On At By For From With To Of As After Before During Since While When Where Who What Why How If
      But And Or So Yet However Also Then There Here Now Today Later Earlier Meanwhile According Both Such Another
      Some Many Most All Each No Not Nobody Nothing Everyone Everything Someone Others Neither Either None Several Few
      Did Do Does Is Are Was Were Can Could Would Should Has Have Had Once Until Although Though Because Despite
      Instead Nevertheless Nonetheless Moreover Furthermore Besides Therefore Thus Still Even Only Just Perhaps Maybe
      Yesterday Tomorrow Recently Finally Elsewhere Afterwards Whether Whoever Which Over Under About Around Between
      Among Through Within Without Against Yes Please Let`),
  boundaries,
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
      Persian Ukrainian Ukrainians Japanese Korean Article Articles Chapter Cyrillic Tuesdays Sundays Brazilian Canadian
      Indian Pakistani Mongolian Hungarian Israeli Egyptian Greek Polish Swedish Dutch Belgian Austrian Swiss Bulgarian
      Romanian Serbian Vietnamese Afghan Indonesian Malaysian Kyrgyzstani Syrian Iraqi`),
  months: {
    names: words(`jan(?:uary|\\.|(?=_\\d)) feb(?:ruary|\\.|(?=_\\d))
      mar(?:ch|\\.|(?=_\\d)) apr(?:il|\\.|(?=_\\d)) may june?\\.? july?\\.? aug(?:ust|\\.|(?=_\\d))
      sept?(?:ember|\\.|(?=_\\d)) oct(?:ober|\\.|(?=_\\d)) nov(?:ember|\\.|(?=_\\d)) dec(?:ember|\\.|(?=_\\d))`),
    doubtful: [3, 5],
    dayAfter: '',
    capital: true,
    cue: '(?:in|of|by|since|until|till|last|this|next|early|mid|late|between|from)[ -]_|_ and$',
    year: '(?!)',
    decade: 's(?!\\p{L})',
    yearCue: '(?:in|since|by|of|until|till|from|before|after|during|to|the|early|late|mid)[ -]$',
  },
  numbers,
  clock,
  inflection,
}
