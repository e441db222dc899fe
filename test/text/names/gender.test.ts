import { expect, test } from 'vitest'
import type { Language } from '../../../src/model/language.ts'
import { counterpart, genderOf } from '../../../src/text/names/gender.ts'

test.each<[Language, string, string]>([
  ['az', 'əliyev', 'əliyeva'],
  ['az', 'həsənov', 'həsənova'],
  ['az', 'əlioğlu', 'əliqızı'],
  ['ru', 'алиев', 'алиева'],
  ['ru', 'ильин', 'ильина'],
  ['ru', 'достоевский', 'достоевская'],
  ['ru', 'троицкий', 'троицкая'],
  ['ru', 'иванович', 'ивановна'],
  ['kk', 'серіков', 'серікова'],
  ['kk', 'момышұлы', 'момышқызы'],
  ['en', 'aliyev', 'aliyeva'],
  ['en', 'plisetsky', 'plisetskaya'],
])('%s: %s is his and %s is hers', (language, his, hers) => {
  expect([genderOf(his, language), counterpart(his, language)]).toEqual(['male', hers])
  expect([genderOf(hers, language), counterpart(hers, language)]).toEqual(['female', his])
})

test.each<[Language, string]>([
  ['az', 'vahabzadə'],
  ['az', 'cabbarlı'],
  ['ru', 'матвиенко'],
  ['ru', 'черных'],
  ['ru', 'меркель'],
  ['ru', 'лев'],
  ['ru', 'ева'],
  ['kk', 'сатыбалды'],
  ['en', 'smith'],
])('%s: %s is anybody’s', (language, surname) => {
  expect([genderOf(surname, language), counterpart(surname, language)]).toEqual([undefined, undefined])
})
