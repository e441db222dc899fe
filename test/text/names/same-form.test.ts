import { expect, test } from 'vitest'
import type { Language } from '../../../src/model/language.ts'
import { sameForm } from '../../../src/text/names/same-form.ts'

test.each<[Language, string, string, string, string]>([
  ['ru', 'Сагибы Гафаровой', 'Сагиба Гафарова', 'Сахиба Гафарова', 'Сахибы Гафаровой'],
  ['ru', 'Сагиба Гафарова', 'Сагиба Гафарова', 'Сахиба Гафарова', 'Сахиба Гафарова'],
  ['kk', 'Елнұр Сафаровтың', 'Елнұр Сафаров', 'Эльнур Сафаров', 'Эльнур Сафаровтың'],
  ['az', 'Qədim Muradovun', 'Qədim Muradov', 'Qadim Muradov', 'Qadim Muradovun'],
  ['en', 'Kiev', 'Kiev', 'Kyiv', 'Kyiv'],
  ['az', 'Stepanakert', 'Stepanakert', 'Xankəndi', 'Xankəndi'],
])('%s: %s, from %s to %s, is %s', (language, form, from, to, expected) => {
  expect(sameForm(form, from, to, language)).toBe(expected)
})

test.each<[Language, string, string, string]>([
  ['ru', 'Нур-Султан', 'Нур-Султан', 'Астана'],
  ['ru', 'Степанакерте', 'Степанакерт', 'Ханкенди'],
  ['az', 'Stepanakertdə', 'Stepanakert', 'Xankəndi'],
  ['az', 'Mehriban Əliyevin', 'Mehriban Əliyev', 'Mehriban Əliyeva'],
  ['ru', 'Петербурга', 'Петербург', 'Санкт-Петербург'],
])('%s: what becomes of %s, from %s to %s, is not certain', (language, form, from, to) => {
  expect(sameForm(form, from, to, language)).toBeUndefined()
})
