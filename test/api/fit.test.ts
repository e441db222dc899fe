import { expect, test } from 'vitest'
import { z } from 'zod'
import { fitted } from '../../src/api/fit.ts'
import { Fault } from '../../src/model/fault.ts'

const schema = z.strictObject({
  language: z.enum(['az', 'ru']).optional(),
  base: z.int().min(0).optional(),
  segments: z.array(z.object({ id: z.string().min(1) })).optional(),
  at: z.iso.datetime().optional(),
})

const paramsOf = (value: unknown) => {
  try {
    fitted(schema, value, 'body')
  } catch (thrown) {
    return thrown instanceof Fault ? thrown.params : thrown
  }
  return undefined
}

test.each([
  [{ language: 'fr' }, 'body.language', '"fr"', '"az" | "ru"'],
  [{ base: '1' }, 'body.base', '"1"', 'number'],
  [{ base: -1 }, 'body.base', '-1', '≥ 0'],
  [{ segments: [{ id: 'a' }, { id: '' }] }, 'body.segments.1.id', '""', '≥ 1'],
  [{ at: 'today' }, 'body.at', '"today"', 'datetime'],
  [{ extra: [1] }, 'body.extra', '[1]', '–'],
  [undefined, 'body', '–', 'object'],
])('%j is refused with its place, what was found and what was expected', (value, at, found, expected) => {
  expect(paramsOf(value)).toEqual({ at, found, expected, reason: `${at} = ${found} ≠ ${expected}` })
})

test('what fits is answered as the schema has it', () => {
  expect(fitted(schema, { base: 3 }, 'body')).toEqual({ base: 3 })
})

test('a long value is cut', () => {
  const params = paramsOf({ language: 'x'.repeat(500) }) as { readonly found: string }
  expect(params.found.length).toBeLessThan(100)
})
