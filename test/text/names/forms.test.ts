import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/model/language.ts'
import { newNamesOf, readNamesOf } from '../../../src/text/names/listed.ts'

/** Each name in its dictionary form, with a question mark where that is a guess. */
const named = (source: Language, ...texts: readonly string[]) =>
  readNamesOf(texts, { source, targets: [] }, []).map(({ name, doubtful }) => (doubtful ? `${name} ?` : name))

describe('the dictionary form of a new name', () => {
  test('is hers beside a man of her surname, and his beside a woman', () => {
    expect(named('ru', 'В списке стоят Дмитрий Щербаков и Юлия Щербакова.')).toEqual([
      'Дмитрий Щербаков',
      'Юлия Щербакова',
    ])
    expect(named('ru', 'Вчера пели Айша Мукашева и её брат.', 'Вчера ждали Айшу Мукашеву.')).toEqual(['Айша Мукашева'])
    expect(named('ru', 'Молодой Карен Шахназаров пел.', 'Вчера ждали Карена Шахназарова.')).toEqual([
      'Карен Шахназаров',
    ])
  })

  test('keeps given names that do not decline', () => {
    expect(named('ru', 'Вчера пела Гюльнар Рагимова.', 'Песню Гюльнар Рагимовой знают.')).toEqual(['Гюльнар Рагимова'])
    expect(named('ru', 'Он пел с Айгуль Сарсеновой и Нигяр Меликовой.')).toEqual([
      'Айгуль Сарсенова ?',
      'Нигяр Меликова ?',
    ])
    expect(named('ru', 'Его учил Аббасгулы Наджафов.', 'Он учился с Аббасгулы Наджафовым.')).toEqual([
      'Аббасгулы Наджафов',
    ])
    expect(named('ru', 'Её учила Севиль Гасан-бек Меликова.', 'Речь вёл купец Гасан-бек Меликов.')).toContain(
      'Гасан-бек Меликов',
    )
  })

  test('is doubtful where only other cases stand', () => {
    expect(named('ru', 'Он встретился с Петром Ивановым.')).toEqual(['Петр Иванов ?'])
    expect(named('ru', 'Речь идёт о Петре Иванове.', 'Нужна книга Петра Иванова.')).toEqual(['Петр Иванов ?'])
    expect(named('ru', 'Он был в Граце и Линце.')).toEqual(['Грац ?', 'Линц ?'])
    expect(named('kk', 'Ол кеше Зайсанда болды.')).toEqual(['Зайсан ?'])
    expect(named('az', 'O, dünən Zəridərəni gördü.')).toEqual(['Zəridərə ?'])
  })

  test('makes every proposal doubtful where it is', () => {
    const [one] = newNamesOf(['Он встретился с Петром Ивановым.'], { source: 'ru', targets: ['az', 'en'] }, [])
    expect(one?.proposals).toMatchObject([
      { text: 'Pyotr İvanov', confidence: 'doubtful' },
      { text: 'Pyotr Ivanov', confidence: 'doubtful' },
    ])
  })

  test('is sure for well-known places in any case', () => {
    expect(named('ru', 'Он был в Гяндже, в Батуми и в Казани.')).toEqual(['Гянджа', 'Батуми', 'Казань'])
  })
})

describe('two names side by side', () => {
  test.each<[Language, string, readonly string[]]>([
    ['az', 'Dünən Rəşad Nəbiyev Londona yola düşdü.', ['Rəşad Nəbiyev', 'London']],
    ['az', 'Dünən Rəşad Nəbiyev Ziğə getdi.', ['Rəşad Nəbiyev', 'Ziğ ?']],
    ['az', 'Dünən Bakıda Nərmin Tağıyeva oxudu.', ['Bakı', 'Nərmin Tağıyeva']],
    ['az', 'Dünən Heydər Əliyev Fondunda Rəşad Nəbiyev danışdı.', ['Heydər Əliyev Fondu', 'Rəşad Nəbiyev']],
    ['kk', 'Кеше Ғани Бейсембаев Астанаға барды.', ['Ғани Бейсембаев', 'Астана']],
    ['kk', 'Кеше Қанат Есмұрат Астанаға барды.', ['Қанат Есмұрат', 'Астана']],
    ['kk', 'Кеше Тұрсын Жұртбай Абай Құнанбайұлы туралы айтты.', ['Тұрсын Жұртбай', 'Абай Құнанбайұлы']],
  ])('%s: %s', (language, text, expected) => {
    expect(named(language, text)).toEqual(expected)
  })
})

describe('a word that opens a sentence', () => {
  test('is no part of the name behind it when it is a common one', () => {
    expect(named('ru', 'Жена Щербакова — Юлия.', 'Вчера пел Дмитрий Щербаков.')).toEqual(['Дмитрий Щербаков'])
    expect(named('ru', 'Жители Кызылорды вышли на улицы.')).toEqual(['Кызылорда'])
    expect(named('ru', 'Жители города вышли на улицы.')).toEqual([])
    expect(named('az', 'Məktəbdən Aida Kərimova gəldi. Sakinlər Anar Rzayevi gördü.')).toEqual([
      'Aida Kərimova',
      'Anar Rzayev',
    ])
    expect(named('en', 'Police Chief Anar Rzayev spoke.')).toEqual(['Anar Rzayev'])
  })

  test('is a name when it is a place, or a surname of the article', () => {
    expect(named('kk', 'Семейде жәрмеңке өтті.')).toEqual(['Семей'])
    const [one] = newNamesOf(['Вчера пела Анна Белова.', 'Белова устала.'], { source: 'ru', targets: [] }, [])
    expect(one).toMatchObject({ name: 'Анна Белова', count: 2, forms: ['Анна Белова', 'Белова'] })
  })

  test('is the given name before a surname that stands alone elsewhere', () => {
    expect(named('en', 'Satzhan Ablaliyev came.', 'Later Ablaliyev left, and Ablaliyev wept.')).toEqual([
      'Satzhan Ablaliyev',
    ])
  })
})

test('an adjective with its noun is no name', () => {
  expect(named('ru', 'Он жил в Костромском районе, читал Достоевского и Толстого.')).not.toContain('Костромский ?')
})
