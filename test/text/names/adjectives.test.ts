import { expect, test } from 'vitest'
import type { Language } from '../../../src/model/language.ts'
import { fold } from '../../../src/text/fold.ts'
import { isRelational } from '../../../src/text/names/adjectives.ts'

const made = (word: string, name: string, language: Language) =>
  isRelational(fold(word, language), fold(name, language), language)

test.each<[Language, string, string]>([
  ['ru', 'Баку', 'бакинский бакинского Бакинская бакинцы бакинцев'],
  ['ru', 'Астана', 'астанинский астанинскими астанинец'],
  ['ru', 'Алматы', 'алматинский алматинцами'],
  ['ru', 'Казахстан', 'казахстанский казахстанскую казахстанцев казахстанка'],
  ['ru', 'Азербайджан', 'азербайджанских азербайджанец'],
  ['ru', 'Россия', 'российский российскому'],
  ['ru', 'Актау', 'актауский актауской'],
  ['ru', 'Ходжалы', 'ходжалинский ходжалинцы'],
  ['ru', 'Гянджа', 'гянджинский гянджинцы'],
  ['ru', 'Турция', 'турецкий турецкими'],
  ['ru', 'Армения', 'армянская'],
  ['ru', 'Казань', 'казанский'],
  ['az', 'Bakı', 'bakılı bakılılar Bakılıların'],
  ['az', 'Gəncə', 'gəncəli gəncəlilərə'],
  ['az', 'Tovuz', 'tovuzlu tovuzlular'],
  ['az', 'Göygöl', 'göygöllü'],
  ['kk', 'Баку', 'бакулік бакуліктер бакулігі'],
  ['kk', 'Астана', 'астаналық астаналықтар астаналығы'],
  ['kk', 'Шымкент', 'шымкенттік'],
  ['kk', 'Тараз', 'тараздық'],
  ['en', 'Iran', 'Iranian Iranians'],
  ['en', 'Türkiye', 'Turkish'],
  ['en', 'China', 'Chinese'],
  ['en', 'Kazakhstan', 'Kazakhstani Kazakh Kazakhs'],
])('%s: of %s are made: %s', (language, name, words) => {
  for (const word of words.split(' ')) expect([word, made(word, name, language)]).toEqual([word, true])
})

test.each<[Language, string, string]>([
  ['ru', 'Баку', 'бак баков бакалавр бакенский Баку Балканский'],
  ['ru', 'Иран', 'иранист ираничный Ирак'],
  ['ru', 'Казахстан', 'казахский казак'],
  ['ru', 'Ош', 'ошский ошинский'],
  ['ru', 'Китай', 'кит китель'],
  ['ru', 'Алматы', 'алмаз алмазный'],
  ['az', 'Bakı', 'bakım bakıcı bakıli'],
  ['az', 'Gəncə', 'gənc gənclik gəncəlı'],
  ['kk', 'Астана', 'астаналік аста астық'],
  ['kk', 'Тараз', 'таразы таразыға'],
  ['en', 'Iran', 'Iraqi iron'],
  ['en', 'Oman', 'Roman omen'],
])('%s: of %s are not made: %s', (language, name, words) => {
  for (const word of words.split(' ')) expect([word, made(word, name, language)]).toEqual([word, false])
})
