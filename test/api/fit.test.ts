import { expect, test } from 'vitest'
import { z } from 'zod'
import { fitted } from '../../src/api/fit.ts'
import { Fault } from '../../src/model/fault.ts'

const schema = z.strictObject({
  language: z.enum(['az', 'ru']).optional(),
  base: z.int().min(0).optional(),
  segments: z.array(z.object({ id: z.string().min(1) })).optional(),
  at: z.iso.datetime().optional(),
  edit: z
    .union([
      z.strictObject({ id: z.string(), content: z.array(z.string()) }),
      z.strictObject({ id: z.string(), typed: z.string() }),
    ])
    .optional(),
  verdict: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('confirm') }),
      z.strictObject({ type: z.literal('send_back'), note: z.string() }),
    ])
    .optional(),
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
  [{ language: 'fr' }, 'body.language', '"fr"', 'one_of', '"az" | "ru"'],
  [{ base: '1' }, 'body.base', '"1"', 'number', 'number'],
  [{ base: -1 }, 'body.base', '-1', 'least', '≥ 0'],
  [{ segments: [{ id: 'a' }, { id: '' }] }, 'body.segments.1.id', '""', 'length_least', '≥ 1'],
  [{ at: 'today' }, 'body.at', '"today"', 'instant', 'datetime'],
  [{ extra: [1] }, 'body.extra', '[1]', 'no_field', '–'],
  [{ edit: { id: 'a' } }, 'body.edit.content', '–', 'list', 'array'],
  [{ edit: { id: 'a', typed: 1 } }, 'body.edit.typed', '1', 'text', 'string'],
  [{ verdict: { type: 'burn' } }, 'body.verdict.type', '"burn"', 'one_of', '"confirm" | "send_back"'],
  [undefined, 'body', '–', 'object', 'object'],
])('%j is refused with its place, what was found and what was expected', (value, at, found, wants, expected) => {
  expect(paramsOf(value)).toEqual({ at, found, wants, expected })
})

test('what a query has at fault is named by its parameter', () => {
  const query = () => fitted(z.object({ limit: z.coerce.number().max(9) }), { limit: '10' }, 'query')
  expect(query).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ at: 'query limit', expected: '≤ 9' }) }),
  )
})

test('what fits is answered as the schema has it', () => {
  expect(fitted(schema, { base: 3 }, 'body')).toEqual({ base: 3 })
})

test('a long value is cut', () => {
  const params = paramsOf({ language: 'x'.repeat(500) }) as { readonly found: string }
  expect(params.found.length).toBeLessThan(100)
})
