import { alike, type LetterRules, letterRules } from './table.ts'

/** What English letters may sound like in a foreign name, in Russian. A guess: English says nothing by its letters. */
export const enRu: LetterRules = [
  ...letterRules(`
    shch щ  sch ш  sh ш  tch ч  ch ч  zh ж  kh х  ts ц  tz(?!h) ц  gh г  ph ф  th т  ck к  wh в
    qu кв  x кс  w в  j дж  h х  c(?=[eiy]) с
    iya ия  ia$ ия  ^ye е  iye ие  yev ев  ^ya я  ^yu ю  ^yo йо  (?<=V)ya я  (?<=V)ye е  (?<=V)yo ё  (?<=V)yu ю  (?<=C)ya я  yu ю
    oo у  ee и  sky$ ский  zadeh?$ заде  uly$ улы  aty$ аты  (?<=V)y й  y$ и  (?<=C)y(?=C) ы  y и
    (?<=[aeo])i(?=C) й
    ^e э  (?<=V)e э`),
  ...alike('aа bб cк dд eе fф gг iи kк lл mм nн oо pп qк rр sс tт uу vв zз'),
]

/** The same in Azerbaijani, which prints foreign names by their sound. */
export const enAz: LetterRules = [
  ...letterRules(`
    shch ş  sch ş  sh ş  tch ç  ch ç  zh j  kh x  tz(?!h) ts  gh ğ  ph f  th t  ck k  wh v  qu kv  x ks  w v  j c
    c(?=[eiy]) s  ^e(?=[^V]) e  oo u  ee i  sky$ ski  zadeh?$ zadə  aty$ atı  (?<=C)y$ i  (?<=C)y(?=C) ı
    (?<=[aeo])i(?=C) y  ia$ iya
    g(?=[eiy]) g  c k  g q`),
  ...alike('aa bb dd ee ff hh ii kk ll mm nn oo pp qq rr ss tt uu vv yy zz'),
]
