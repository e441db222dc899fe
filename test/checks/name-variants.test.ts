import { expect, test } from 'vitest'
import { nameVariants } from '../../src/checks/name-variants.ts'
import type { Concept } from '../../src/model/term.ts'
import { concept } from '../text/names/concepts.ts'
import { exhibit } from './exhibits.ts'

const concepts: readonly Concept[] = [
  concept('person', { en: 'Sahiba Gafarova', ru: 'Сахиба Гафарова/Сагиба Гафарова' }),
  concept('place', { en: 'Kazakhstan', ru: 'Казахстан/Республика Казахстан/РК' }),
  concept('noun', { en: 'event', ru: 'памятное мероприятие/поминальное мероприятие' }),
]
const find = (after: string) =>
  nameVariants
    .inspect({ ...exhibit({ source: 'en', target: 'ru' }, 'They came.', after), concepts })
    .map(({ key, params }) => [key, params])

test('a second spelling of a name is told with the first one', () => {
  expect(find('Приехала Сагиба Гафарова. Речь Сахибы Гафаровой слышали.')).toEqual([
    ['mixed', { found: 'Сахибы Гафаровой', expected: 'Сагиба Гафарова' }],
  ])
})

test('one spelling in several cases, short and long names, acronyms and other terms are no mixture', () => {
  expect(find('Сагиба Гафарова приехала, речь Сагибы Гафаровой слышали.')).toEqual([])
  expect(find('Республика Казахстан, она же Казахстан и РК.')).toEqual([])
  expect(find('Памятное мероприятие и поминальное мероприятие.')).toEqual([])
})
