import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Language } from '../../../src/model/language.ts'
import { newNamesOf } from '../../../src/text/names/listed.ts'

/** An article, and below a line of hyphens the names that an editor would want listed, in their dictionary form. */
const article = (language: Language) => {
  const file = readFileSync(new URL(`../../fixtures/names/articles/${language}.txt`, import.meta.url), 'utf8')
  const [text = '', list = ''] = file.split('\n---\n')
  return { texts: text.split('\n\n'), wanted: list.trim().split('\n') }
}

test.each<[Language, number, number]>([
  ['en', 0.95, 0.9],
  ['az', 0.9, 0.9],
  ['ru', 0.9, 0.9],
  ['kk', 0.9, 0.9],
])(
  '%s: of the names of an article at least %d listed are right, and %d of those wanted are listed',
  (language, precision, recall) => {
    const { texts, wanted } = article(language)
    const listed = newNamesOf(texts, { source: language, targets: [] }, [])
    const right = listed.filter(({ name }) => wanted.includes(name))
    expect(right.length / listed.length).toBeGreaterThanOrEqual(precision)
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(recall)
  },
)
