import { expect, test } from 'vitest'
import { codes } from '../../src/checks/codes.ts'
import { planted } from './codes.planted.ts'

test('a problem shows the bytes of the code that people know from the source', () => {
  const shown = planted.flatMap(({ exhibit }) => codes.inspect(exhibit).map(({ key, params }) => [key, params.code]))
  expect(shown).toEqual([
    ['missing', '`npm ci`'],
    ['added', '`npm ci`'],
    ['moved_out', '`npm ci`'],
    ['missing', '<u></u>'],
    ['emptied', '<u></u>'],
  ])
})

test('a code that nobody knows is named by its id', () => {
  const [good] = planted
  const [segment] = good?.exhibit.segments ?? []
  if (!good || !segment || segment.target.state === 'initial') throw new Error('the first row has a target')
  const stray = { type: 'ph' as const, id: '99', equiv: '', canDelete: false, canCopy: false }
  const target = { ...segment.target, content: [...segment.target.content, stray] }
  const found = codes.inspect({ ...good.exhibit, segments: [{ ...segment, target }] })
  expect(found.map(({ key, params }) => [key, params.code])).toEqual([['added', '99']])
})
