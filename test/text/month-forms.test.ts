import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { dates } from '../../src/text/dates.ts'
import { MONTH_FORMS } from '../../src/text/languages/months.ts'
import { monthLike, speaksOfMonth } from '../../src/text/month-forms.ts'

const forms = LANGUAGES.flatMap((language) =>
  MONTH_FORMS[language].flatMap((all, index) => all.map((form) => ({ language, form, month: index + 1 }))),
)

test('every form is read as its month', () => {
  const misread = forms.filter(({ language, form, month }) => {
    const [found, ...more] = dates(language === 'en' ? `${form} 5` : `5 ${form}`, language)
    return found?.month !== month || more.length > 0
  })
  expect(misread).toEqual([])
})

test('a form that is put to another month and back is the same, or none', () => {
  const changed = forms.flatMap(({ language, form, month }) =>
    MONTH_FORMS[language].flatMap((_, index) => {
      const there = monthLike(form, month, index + 1, language)
      const back = there === undefined ? form : monthLike(there, index + 1, month, language)
      return back === form ? [] : [{ form, there, back }]
    }),
  )
  expect(changed.filter(({ back }) => back !== undefined)).toEqual([])
})

test.each([
  ['az', 'Fevralın', 2, 6, 'İyunun'],
  ['az', 'martında', 3, 4, 'aprelində'],
  ['ru', 'феврале', 2, 5, 'мае'],
  ['ru', 'апрель', 4, 3, 'март'],
  ['ru', 'января', 1, 8, 'августа'],
  ['kk', 'ақпандағы', 2, 9, 'қыркүйектегі'],
  ['kk', 'шілдеден', 7, 10, 'қазаннан'],
  ['en', 'February', 2, 5, 'May'],
  ['en', 'Feb.', 2, 5, undefined],
  ['ru', 'янв.', 1, 2, undefined],
] as const)('%s: %s of month %i is %i: %s', (language, form, from, to, expected) => {
  expect(monthLike(form, from, to, language)).toBe(expected)
})

test('an adjective, a holiday or a part of the year speaks of a month as well', () => {
  expect(speaksOfMonth('Декабрьское восстание', 12, 'ru')).toBe(true)
  expect(speaksOfMonth('Наурыз мейрамы', 3, 'kk')).toBe(true)
  expect(speaksOfMonth('birinci rübdə', 2, 'az')).toBe(true)
  expect(speaksOfMonth('the mayor', 5, 'en')).toBe(false)
})
