import { type LanguageFacts, words } from './facts.ts'

export const en: LanguageFacts = {
  language: 'en',
  letters: 'abcdefghijklmnopqrstuvwxyz',
  abbreviations: {
    never: words(`mr mrs ms mx dr prof sen rep gov gen col maj capt lt sgt adm cmdr hon rev st mt h.e i.e e.g cf vs viz
      messrs pres amb supt ft al approx dept est univ`),
    beforeNumber: words('no nos p pp art arts sec sect ch vol fig figs par ed'),
    seldom: words(`u.s u.k u.n e.u u.s.a d.c a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed
      thu thurs fri sat sun inc ltd co corp llc plc bros jr sr ph.d m.d b.a m.a bn mn mln tn km kg mi hr hrs min a.d b.c ave blvd rd`),
    often: words('etc'),
  },
  openers: words(`The A An He She It They We I You This That These Those His Her Its Their Our My In On At By For From
    With To Of As After Before During Since While When Where Who What Why How If But And Or So Yet However Also Then
    There Here Now Today Later Earlier Meanwhile According Both Such Another Some Many Most All Each No Not`),
}
