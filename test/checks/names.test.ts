import { expect, test } from 'vitest'
import type { Exhibit } from '../../src/check.ts'
import { names } from '../../src/checks/names.ts'
import type { SegmentId } from '../../src/model/ids.ts'
import { plainText } from '../../src/model/inline.ts'
import type { Language } from '../../src/model/language.ts'
import { concept } from '../text/names/concepts.ts'
import { exhibit } from './exhibits.ts'

const find = (source: Language, target: Language, before: string, after: string) =>
  names.inspect(exhibit({ source, target }, before, after)).map(({ key, params }) => [key, params])

/** Several segments of one text. */
const story = (source: Language, target: Language, pairs: readonly (readonly [string, string])[]): Exhibit => {
  const exhibits = pairs.map(([before, after]) => exhibit({ source, target }, before, after))
  const segments = exhibits.flatMap((one, index) =>
    one.segments.map(({ segment, ...rest }) => ({ ...rest, segment: { ...segment, id: `s${index}` as SegmentId } })),
  )
  return { pair: { source, target }, concepts: exhibits[0]?.concepts ?? [], segments }
}

test('a missing name is told with what the termbase has for it', () => {
  expect(find('en', 'ru', 'The CRI opened.', 'Открылся центр.')).toEqual([
    ['missing', { found: 'CRI', expected: 'Каспийский исследовательский институт / КИИ' }],
  ])
})

test('an acronym may answer a full name, in any case', () => {
  expect(find('en', 'kk', 'The Caspian Research Institute opened.', 'КЗИ-дің есігі ашылды.')).toEqual([])
})

test('a surname alone answers a full name', () => {
  expect(find('en', 'ru', 'Elnur Safarov came.', 'Сафаров приехал.')).toEqual([])
})

test('a word made from the name of a place answers it', () => {
  expect(find('en', 'ru', 'The president of Kazakhstan came.', 'Приехал казахстанский президент.')).toEqual([])
})

test('a short form is enough once the name was printed in full', () => {
  const full = ['The Caspian Research Institute grew.', 'Каспийский исследовательский институт вырос.'] as const
  const short = ['The Caspian Research Institute moved.', 'Институт переехал.'] as const
  expect(names.inspect(story('en', 'ru', [full, short]))).toEqual([])
  expect(names.inspect(story('en', 'ru', [short, full])).map(({ segment, key }) => [segment, key])).toEqual([
    ['s0', 'missing'],
  ])
})

test('a forbidden name is not reported as missing as well', () => {
  expect(find('en', 'kk', 'Elnur Safarov came.', 'Елнұр Сафаров келді.')).toEqual([
    ['forbidden', { found: 'Елнұр Сафаров', expected: 'Эльнур Сафаров' }],
  ])
})

test('terms that are no names are not asked for', () => {
  expect(find('en', 'ru', 'The ambassador came.', 'Дипломат приехал.')).toEqual([])
})

test('without names in the termbase there is no opinion', () => {
  const one = exhibit({ source: 'en', target: 'ru' }, 'Singer Aida Karimova sang.', 'Певица пела.')
  expect(names.inspect({ ...one, concepts: [] })).toEqual([])
})

test('an adjective that no beginning shares with its place answers it', () => {
  expect(find('en', 'ru', 'A school in Baku.', 'Бакинская школа.')).toEqual([])
  expect(find('en', 'ru', 'A school in Baku.', 'Бакенная школа.')).toMatchObject([['missing', { found: 'Baku' }]])
})

const people = [
  concept('person', { en: 'Mehriban Aliyeva', az: 'Mehriban Əliyeva', ru: 'Мехрибан Алиева', kk: 'Мехрибан Әлиева' }),
  concept('person', { en: 'Ilham Aliyev', az: 'İlham Əliyev', ru: 'Ильхам Алиев', kk: 'Ильхам Әлиев' }),
  concept('person', { en: 'Kim Soyer', ru: 'Ким Соеров' }, 'female'),
  concept('person', { en: 'Nur Bekov', ru: 'Нур Беков' }),
  concept('person', { en: 'Nur Bekova', ru: 'Нур Бекова' }),
]
const gendered = (target: Language, after: string) =>
  names
    .inspect({ ...exhibit({ source: 'en', target }, 'They came.', after), concepts: people })
    .map(({ key, params }) => [key, params])

test.each<[Language, string, string, string]>([
  ['ru', 'Приехала Мехрибан Алиев.', 'Мехрибан Алиев', 'Мехрибан Алиева'],
  ['ru', 'Приехал Ильхам Алиева.', 'Ильхам Алиева', 'Ильхам Алиев'],
  ['az', 'Mehriban Əliyevin çıxışı.', 'Mehriban Əliyevin', 'Mehriban Əliyeva'],
  ['kk', 'Ильхам Әлиеваның сөзі.', 'Ильхам Әлиеваның', 'Ильхам Әлиев'],
  ['en', 'Mehriban Aliyev came.', 'Mehriban Aliyev', 'Mehriban Aliyeva'],
  ['ru', 'Приехала Ким Соеров.', 'Ким Соеров', 'Ким Соерова'],
])('%s: a surname of the other gender is told: %s', (target, after, found, expected) => {
  expect(gendered(target, after)).toEqual([['gender', { found, expected }]])
})

test.each<[Language, string]>([
  ['ru', 'Речь Мехрибан Алиевой и Ильхама Алиева слышали все; Ильхаму Алиеву и Мехрибан Алиеву ждут.'],
  ['ru', 'Алиев и Алиева приехали. Ким Соерова пела.'],
  ['ru', 'Нур Беков и Нур Бекова — брат и сестра.'],
  ['en', 'Nur Bekov and Nur Bekova are brother and sister.'],
  ['az', 'İlham Əliyevə və Mehriban Əliyevaya deyilib.'],
  ['kk', 'Ильхам Әлиевке мен Мехрибан Әлиеваға айтылды.'],
  ['en', 'Ilham Aliyev’s wife, Mehriban Aliyeva, came.'],
])('%s: the right surname is no finding in any case: %s', (target, after) => {
  expect(gendered(target, after)).toEqual([])
})

const mended = (source: Language, target: Language, before: string, after: string, concepts = people) =>
  names
    .inspect({ ...exhibit({ source, target }, before, after), concepts })
    .map(({ key, fix }) => [key, fix && plainText(fix)])

test('a surname of the other gender is mended where no case can be meant', () => {
  expect(mended('en', 'ru', 'They came.', 'Приехала Мехрибан Алиев.')).toEqual([
    ['gender', 'Приехала Мехрибан Алиева.'],
  ])
  expect(mended('en', 'az', 'They came.', 'Mehriban Əliyevin çıxışı.')).toEqual([['gender', undefined]])
})

test('a forbidden name is mended in its form where that is certain, and else left to people', () => {
  const [first, ...others] = [
    concept('person', { en: 'Sahiba Gafarova', ru: 'Сахиба Гафарова/Сагиба Гафарова' }),
    concept('place', { en: 'Khankendi', ru: 'Ханкенди/Степанакерт' }),
  ].map((one) => ({
    ...one,
    terms: one.terms.map(
      (term) => ({ ...term, status: term.status === 'admitted' ? 'forbidden' : term.status }) as const,
    ),
  }))
  const forbidding = first ? [first, ...others] : []
  const mend = (after: string) => mended('en', 'ru', 'They came.', after, forbidding)
  expect(mend('Речь Сагибы Гафаровой слышали.')).toEqual([['forbidden', 'Речь Сахибы Гафаровой слышали.']])
  expect(mend('Он был в Степанакерте.')).toEqual([['forbidden', undefined]])
})

test('a missing name has no fix', () => {
  expect(mended('en', 'ru', 'Ilham Aliyev came.', 'Он приехал.')).toEqual([['missing', undefined]])
})
