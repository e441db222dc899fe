import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../src/model/language.ts'
import { newNamesOf } from '../../../src/text/names/listed.ts'
import { concept } from './concepts.ts'

const known = [
  concept('place', { az: 'Bakı', ru: 'Баку', kk: 'Баку', en: 'Baku' }),
  concept('person', { az: 'Elnur Səfərov', ru: 'Эльнур Сафаров', kk: 'Эльнур Сафаров', en: 'Elnur Safarov' }),
]
const list = (source: Language, ...texts: readonly string[]) =>
  newNamesOf(texts, { source, targets: LANGUAGES.filter((language) => language !== source) }, known)
const named = (source: Language, ...texts: readonly string[]) =>
  list(source, ...texts).map(({ name, count }) => [name, count])

describe('the unknown names of an article', () => {
  test('come in their order, each once, with count, forms, first place and proposals', () => {
    const [first, ...others] = list(
      'ru',
      'Вчера выступила Аида Каримова.',
      'Слушатели попросили Аиду Каримову спеть, и Каримова спела.',
    )
    expect(others).toEqual([])
    expect(first).toMatchObject({
      name: 'Аида Каримова',
      forms: ['Аида Каримова', 'Аиду Каримову', 'Каримова'],
      count: 3,
      first: { text: 0, start: 16, end: 29 },
    })
    expect(first?.proposals.map(({ language, text }) => [language, text])).toEqual([
      ['az', 'Aida Kərimova'],
      ['kk', 'Аида Кәрімова'],
      ['en', 'Aida Karimova'],
    ])
  })

  test('are no known names, their words, adjectives of known places, titles, openers or weekdays', () => {
    expect(named('en', 'On Monday the President met Elnur Safarov in Baku.', 'However, Safarov left.')).toEqual([])
    expect(named('ru', 'Его пригласил Бакинский форум и весь Бакинский район.')).toEqual([])
    expect(named('az', 'Dünən Elnur Səfərov Bakıya gəlib.')).toEqual([])
  })

  test('are no words that stand in small letters elsewhere', () => {
    expect(named('ru', 'Вчера начались Игры.', 'Первые игры прошли летом, эти Игры пройдут осенью.')).toEqual([])
  })

  test('are one where the forms agree, and stay as they are where nothing shows the form', () => {
    expect(named('ru', 'Они поехали в Гянджу.', 'Фестиваль идет в Гяндже.')).toEqual([['Гянджа', 2]])
    expect(named('ru', 'Они приехали в Батуми и затем в Поти.')).toEqual([
      ['Батуми', 1],
      ['Поти', 1],
    ])
  })

  test('lose endings that no name has of its own', () => {
    expect(named('az', 'Bu gün Aida Kərimovanın konserti olub.')).toEqual([['Aida Kərimova', 1]])
    expect(named('az', 'Bu sərgi Şəkidən gətirilib.', 'Sərgi Şəkidən gəlib.')).toEqual([['Şəki', 2]])
    expect(named('ru', 'Вчера песню Марии Ковалевой пели все.')).toEqual([['Мария Ковалева', 1]])
    expect(named('kk', 'Кеше Аида Кәрімованың концерті болды.')).toEqual([['Аида Кәрімова', 1]])
    expect(named('ru', 'Он говорил с Тимуром Бековым.')).toEqual([['Тимур Беков', 1]])
  })

  test('are two where the first has the ending of a case', () => {
    expect(named('az', 'Dünən Gəncəyə Aida Kərimova gəlib.')).toEqual([
      ['Gəncə', 1],
      ['Aida Kərimova', 1],
    ])
  })

  test('hold their patronymics', () => {
    expect(named('az', 'Dünən Anar Fərid oğlu Kazımov oxuyub.')).toEqual([['Anar Fərid oğlu Kazımov', 1]])
  })

  test('do not hide before a known place', () => {
    expect(named('az', 'Dünən Aida Kərimova Bakıda oxuyub.')).toEqual([['Aida Kərimova', 1]])
  })

  test('do not hide behind a known place, nor behind what they are', () => {
    expect(named('ru', 'Вчера глава Баку Алим Байел говорил с послом Баку.')).toEqual([])
    expect(
      named(
        'ru',
        'Режиссер Гюльбаниз Азимзаде приехала.',
        'Вчера пел Петр Ильич Чайковский.',
        'Петр Ильич Чайковский пел.',
      ),
    ).toEqual([
      ['Гюльбаниз Азимзаде', 1],
      ['Петр Ильич Чайковский', 2],
    ])
    expect(named('az', 'Bu gün Bakının Yerlan Akkenjenovu qarşılayıb.')).toEqual([['Yerlan Akkenjenov', 1]])
  })

  test('take the surname of a known person from the termbase', () => {
    const [one] = list('az', 'Bu gün Lalə Səfərova çıxış edib.')
    expect(one?.proposals[0]).toMatchObject({ text: 'Лала Сафарова', rules: ['usage', 'termbase'] })
  })

  test('are none in a text without capitals, and none in no text', () => {
    expect(list('kk')).toEqual([])
    expect(list('en', 'it rained.', '')).toEqual([])
  })
})
