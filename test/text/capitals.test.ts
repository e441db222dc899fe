import { expect, test } from 'vitest'
import type { Language } from '../../src/model/language.ts'
import { capitalNames } from '../../src/text/capitals.ts'

test.each<[Language, string, readonly string[]]>([
  ['en', 'The singer Aida Karimova came to Ganja on Monday.', ['Aida Karimova', 'Ganja']],
  ['en', 'Yesterday it rained. Tomorrow it will not: Bring a coat.', []],
  ['en', 'Aida Karimova sang.', ['Aida Karimova']],
  ['en', 'Great Singer Wins Prize Again', []],
  ['en', 'Minister of Sport, Azerbaijani by birth, met UNESCO.', ['Sport']],
  ['ru', 'Вчера в Гянджу приехала Аида Каримова.', ['Гянджу', 'Аида Каримова']],
  ['az', 'Dünən Gəncəyə Aida Kərimova gəlib.', ['Gəncəyə Aida Kərimova']],
  ['kk', 'Кеше Гәнжаға Аида Каримова келді.', ['Гәнжаға Аида Каримова']],
])('%s: %s', (language, text, expected) => {
  expect(capitalNames(text, language).map(({ text: name }) => name)).toEqual(expected)
})
