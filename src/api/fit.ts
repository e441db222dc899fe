import type { z } from 'zod'
import { Fault } from '../model/fault.ts'
import type { Wants } from './wants.ts'

/** Longest piece of what was found that a message repeats. */
const SHOWN = 80

/** What stands for nothing, where something was found or expected. */
export const NOTHING = '–'

/**
 * `request.unfit` with `at` (where: `body.segments.0.segment`, `query limit`, `header if-match`), `found`, `wants` (the kind
 * of thing that was expected) and `expected` (which ones, in signs: `"az" | "ru"`, `≥ 1`). `views/unfit.ts` puts it in words.
 */
export const unfit = (at: string, found: string, [wants, expected]: Expected, cause?: unknown): Fault =>
  new Fault('request.unfit', { at, found, wants, expected }, { cause })

export type Expected = readonly [wants: Wants, expected: string]

/** The value as the schema wants it. Throws `request.unfit`. */
export const fitted = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: 'path' | 'query' | 'header' | 'body',
): z.output<Schema> => {
  const parsed = parse(schema, value, where)
  if (parsed.success) return parsed.data
  const { issue, path } = innermost(parsed.error.issues[0] as z.core.$ZodIssue, [])
  const inside = path.map(String).join('.')
  const at = inside === '' ? where : `${where}${where === 'body' ? '.' : ' '}${inside}`
  throw unfit(at, shown(valueAt(value, path)), expectation(issue))
}

const parse = <Schema extends z.ZodType>(schema: Schema, value: unknown, where: string) => {
  try {
    return schema.safeParse(value)
  } catch (thrown) {
    // a tree so deep that reading it overflowed the stack
    if (thrown instanceof RangeError) throw unfit(where, '[[[…', ['shallow', '[…]'], thrown)
    throw thrown
  }
}

interface Placed {
  readonly issue: z.core.$ZodIssue
  readonly path: readonly PropertyKey[]
}

/** Of several shapes that something may have, the one it comes nearest to says what is amiss. */
const innermost = (issue: z.core.$ZodIssue, above: readonly PropertyKey[]): Placed => {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') return { issue, path: [...path, issue.keys[0] as string] }
  const [nearest] =
    issue.code === 'invalid_union' ? issue.errors.toSorted((one, other) => one.length - other.length) : []
  return nearest?.[0] ? innermost(nearest[0], path) : { issue, path }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )

const shown = (found: unknown): string => {
  const json = JSON.stringify(found) ?? NOTHING
  return json.length > SHOWN ? `${json.slice(0, SHOWN)}…` : json
}

const TYPES: Readonly<Record<string, Wants>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
}

const expectation = (issue: z.core.$ZodIssue): Expected => {
  switch (issue.code) {
    case 'invalid_type':
      return [TYPES[issue.expected] ?? 'other', issue.expected]
    case 'invalid_value':
      return ['one_of', issue.values.map((value) => JSON.stringify(value) ?? String(value)).join(' | ')]
    case 'too_small':
      return [
        isLength(issue.origin) ? 'length_least' : 'least',
        `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`,
      ]
    case 'too_big':
      return [
        isLength(issue.origin) ? 'length_most' : 'most',
        `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`,
      ]
    case 'invalid_format':
      if (issue.format === 'datetime') return ['instant', 'datetime']
      return issue.format === 'regex' ? ['form', issue.pattern ?? issue.format] : ['other', issue.format]
    case 'invalid_union':
      return [
        'one_of',
        ((issue as { readonly options?: readonly unknown[] }).options ?? [])
          .map((option) => JSON.stringify(option))
          .join(' | '),
      ]
    case 'unrecognized_keys':
      return ['no_field', NOTHING]
    default:
      return ['other', issue.message]
  }
}

const isLength = (origin: string): boolean => origin === 'string' || origin === 'array'
