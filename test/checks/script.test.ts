import { expect, test } from 'vitest'
import { script } from '../../src/checks/script.ts'
import type { Content } from '../../src/model/inline.ts'
import type { Language } from '../../src/model/language.ts'
import { exhibit } from './exhibits.ts'

const find = (target: Language, after: Content | string) =>
  script.inspect(exhibit({ source: target === 'en' ? 'az' : 'en', target }, 'x', after))

test.each([
  ['ru', 'IT-компания Google и iPhone 15 представили 5G-модем'],
  ['ru', 'Группа «the best of» выступила (live)'],
  ['ru', 'Пишите на press@example.org, @redaksiya, #baku, файл list.csv'],
  ['ru', 'XXI век, ХХІ век, вариант b'],
  ['kk', 'NATO-ның және Report-тың өкілдері'],
  ['az', 'Qəzetin adı “Правда” olub (рус. правда)'],
  ['en', 'The word «правда» means truth'],
] as const)('%s leaves this alone: %s', (target, after) => {
  expect(find(target, after)).toEqual([])
})

test('a look-alike letter is put right, inside the codes where it stands', () => {
  const bold = (value: string): Content => [
    { type: 'text', value: 'Бұл ' },
    { type: 'pc', id: '1', equiv: '', canDelete: true, canCopy: true, content: [{ type: 'text', value }] },
  ]
  expect(find('kk', bold('cәуір')).map(({ params, at, fix }) => ({ params, at, fix }))).toEqual([
    { params: { found: 'cәуір', expected: 'сәуір' }, at: { side: 'target', start: 4, end: 9 }, fix: bold('сәуір') },
  ])
})

test('a letter without a twin, or with one that the alphabet lacks, is not put right', () => {
  expect(find('ru', 'Дорога в Бakинском районе открыта').map(({ key }) => key)).toEqual(['tangled'])
  expect(find('ru', 'Всё готовo и oткрыто').map(({ key }) => key)).toEqual(['mixed', 'mixed'])
  expect(find('ru', 'Слово бiлiм взято из казахского').map(({ key, fix }) => [key, fix])).toEqual([
    ['tangled', undefined],
  ])
})

test('words of the other script that follow each other are one finding', () => {
  expect(find('ru', 'Новая school of music открыта').map(({ params }) => params.found)).toEqual(['school of music'])
})

test('a text in the other script is one finding', () => {
  expect(find('ru', 'The President Opened The Gate').map(({ key }) => key)).toEqual(['wrong'])
  expect(find('az', 'Президент приехал').map(({ key }) => key)).toEqual(['wrong'])
  expect(find('kk', 'the gate is open').map(({ key }) => key)).toEqual(['wrong'])
})
