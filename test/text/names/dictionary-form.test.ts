import { expect, test } from 'vitest'
import type { Language } from '../../../src/model/language.ts'
import { dictionaryForms } from '../../../src/text/names/dictionary-form.ts'
import { settledForms } from '../../../src/text/names/settle.ts'

test.each<[Language, string, string]>([
  ['az', 'əliyevin', 'əliyev'],
  ['az', 'əliyevanın', 'əliyeva'],
  ['az', 'vahabzadəyə', 'vahabzadə'],
  ['az', 'şəkidən', 'şəki'],
  ['az', 'mingəçevirdə', 'mingəçevir'],
  ['az', 'gəncəyə', 'gəncə'],
  ['az', 'braziliyanın', 'braziliya'],
  ['kk', 'тоқаевтың', 'тоқаев'],
  ['kk', 'серікованың', 'серікова'],
  ['kk', 'момышұлының', 'момышұлы'],
  ['kk', 'ыстықкөлдің', 'ыстықкөл'],
  ['kk', 'балқаннан', 'балқан'],
  ['kk', 'ташкенттен', 'ташкент'],
  ['ru', 'каримовой', 'каримова'],
  ['ru', 'бековым', 'беков'],
  ['ru', 'ковальского', 'ковальский'],
  ['ru', 'ковальскую', 'ковальская'],
])('%s: %s is surely %s', (language, form, expected) => {
  expect(dictionaryForms(form, language).sure).toBe(expected)
})

test.each<[Language, string]>([
  ['az', 'elçin nərmin fəridə səidə ukrayna kanada luanda indoneziya türkiyə əliyeva kərimova ideya koreya sultan'],
  ['kk', 'армен волга қазақстан америка нұрсұлтан дастан әлиева сүлейменов айдан жапония'],
  ['ru', 'ирина толстой светлана троицкая каримова алиев матвиенко черных баку батуми ольга'],
  ['en', 'london karimova james'],
])('%s: none of these is surely a form of another name: %s', (language, words) => {
  const stripped = words.split(' ').filter((word) => dictionaryForms(word, language).sure !== undefined)
  expect(stripped).toEqual([])
})

test('what two words agree on is their form, and one word alone stays', () => {
  expect([...settledForms(['гянджу', 'гяндже'], 'ru').values()]).toEqual(['гянджа', 'гянджа'])
  expect([...settledForms(['каримову', 'каримова'], 'ru').values()]).toEqual(['каримова', 'каримова'])
  expect([...settledForms(['бекову', 'беков'], 'ru').values()]).toEqual(['беков', 'беков'])
  expect([...settledForms(['гянджу', 'батуми'], 'ru').values()]).toEqual(['гянджу', 'батуми'])
  expect([...settledForms(['almatıda', 'almatı'], 'az').values()]).toEqual(['almatı', 'almatı'])
})
