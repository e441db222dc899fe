import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model/language.ts'
import { meaningOf } from '../../src/text/meaning.ts'

const SAME: readonly (readonly [Language, string, string])[] = [
  ['en', 'The ferry leaves Baku at 10 in the morning', 'The ferry departs from Baku at 10 in the morning'],
  ['ru', 'Паром идёт из Баку 12 часов', 'Паром плывёт из Баку 12 часов'],
  ['az', 'Bərə Bakıdan çıxır', 'Bərə Bakıdan yola çıxır'],
  ['kk', 'Кеме Бакуден шықты', 'Кеме Бакуден кетті'],
]
const OTHER: readonly (readonly [Language, string, string])[] = [
  ['en', 'It costs 10 manats', 'It costs 12 manats'],
  ['en', 'Two ships sank', 'Three ships sank'],
  ['en', 'The ferry left Baku', 'The ferry left Aktau'],
  ['en', 'The ferry left', 'The ferry never left'],
  ['en', 'They did leave', "They didn't leave"],
  ['en', 'Rain from Baku to Aktau', 'Rain from Aktau to Baku'],
  ['ru', 'Это случилось 5 мая', 'Это случилось 5 июня'],
  ['ru', 'Он согласился', 'Он не согласился'],
  ['ru', 'Это возможно', 'Это невозможно'],
  ['az', 'O gəldi', 'O gəlmədi'],
  ['az', 'Bu doğrudur', 'Bu doğru deyil'],
  ['kk', 'Ол келді', 'Ол келмеді'],
  ['kk', 'Бұл дұрыс', 'Бұл дұрыс емес'],
]

describe('meaningOf', () => {
  it.each(SAME)('in %s does not see a change of other words: %s / %s', (language, one, other) => {
    expect(meaningOf(one, language)).toBe(meaningOf(other, language))
  })

  it.each(OTHER)('in %s sees numbers, names and negation move: %s / %s', (language, one, other) => {
    expect(meaningOf(one, language)).not.toBe(meaningOf(other, language))
  })
})
