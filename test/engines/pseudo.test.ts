import { expect, it } from 'vitest'
import { pseudoEngine } from '../../src/engines/pseudo.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { describeEngine, requestFor } from '../contracts/engine.ts'
import { parts, pc, ph } from './content.ts'

for (const source of LANGUAGES)
  for (const target of LANGUAGES)
    if (source !== target)
      describeEngine(`pseudo from ${source} into ${target}`, { make: pseudoEngine, pair: { source, target } })

it('changes letters alone, and leaves what codes show', async () => {
  const source = parts('Run ', pc('1', 'it', ph('2', 'npm ci')), ' 2,5 times')
  const [suggestion] = await pseudoEngine().suggest(
    requestFor({ source: 'en', target: 'ru' }, [source]),
    new AbortController().signal,
  )
  const [first, pair, last] = suggestion?.content ?? []
  expect(first).toMatchObject({ value: expect.stringMatching(/^[А-Я][а-я]{2} $/) })
  expect(pair).toMatchObject({
    content: [{ value: expect.stringMatching(/^[а-яё]{2}$/) }, { id: '2', equiv: 'npm ci' }],
  })
  expect(last).toMatchObject({ value: expect.stringMatching(/^ 2,5 [а-яё]{5}$/) })
})
