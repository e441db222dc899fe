import { expect, test } from 'vitest'
import type { Language } from '../../../src/model/language.ts'
import { findTerms, termIndex } from '../../../src/text/terms.ts'
import { concept } from './concepts.ts'

const finds = (language: Language, name: string, text: string) =>
  findTerms(termIndex([concept('person', { [language]: name })], language), text).length > 0

test.each<[Language, string, readonly string[]]>([
  ['ru', 'Мехрибан Алиева', ['Мехрибан Алиева', 'Мехрибан Алиевой', 'Мехрибан Алиеву']],
  ['ru', 'Сахиба Гафарова', ['Сахибы Гафаровой', 'Сахибе Гафаровой', 'Сахибу Гафарову', 'Сахибой Гафаровой']],
  ['ru', 'Ильхам Алиев', ['Ильхама Алиева', 'Ильхаму Алиеву', 'Ильхамом Алиевым', 'об Ильхаме Алиеве']],
  ['ru', 'Ангела Меркель', ['Ангелы Меркель', 'Ангелу Меркель']],
  ['ru', 'Валентина Матвиенко', ['Валентины Матвиенко', 'Валентиной Матвиенко']],
  ['ru', 'Сергей Черных', ['Сергея Черных', 'Сергею Черных']],
  ['ru', 'Петр Ковальский', ['Петра Ковальского', 'Петром Ковальским']],
  ['ru', 'Мария Ковальская', ['Марии Ковальской', 'Марию Ковальскую']],
  ['ru', 'Олаф Шольц', ['Олафа Шольца', 'Олафу Шольцу', 'Олафом Шольцем']],
  ['az', 'Mehriban Əliyeva', ['Mehriban Əliyevanın', 'Mehriban Əliyevaya', 'Mehriban Əliyevadan']],
  ['kk', 'Қасым-Жомарт Тоқаев', ['Қасым-Жомарт Тоқаевтың', 'Қасым-Жомарт Тоқаевқа', 'Қасым-Жомарт Тоқаевпен']],
])('%s: %s is recognised in every case', (language, name, forms) => {
  expect(forms.filter((form) => !finds(language, name, form))).toEqual([])
})

test.each<[Language, string, readonly string[]]>([
  ['ru', 'Мехрибан Алиева', ['Мехрибан Алиев', 'Мехрибан Алиевич']],
  ['az', 'Mehriban Əliyeva', ['Mehriban Əliyev', 'Mehriban Əliyevin']],
  ['kk', 'Дана Серікова', ['Дана Серіков', 'Дана Серіковтің']],
])('%s: what is another person’s is not %s', (language, name, forms) => {
  expect(forms.filter((form) => finds(language, name, form))).toEqual([])
})
