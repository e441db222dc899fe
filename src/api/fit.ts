import type { z } from 'zod'
import { Fault } from '../model/fault.ts'

/** Longest piece of what was found that a message repeats. */
const SHOWN = 80

/**
 * `request.unfit` with `at` (where: `body.segments.0.segment`), `found` and `expected`, and all three as its `reason`.
 * They are written in signs rather than words, so that they stand in a sentence of any language.
 */
export const unfit = (at: string, found: string, expected: string, cause?: unknown): Fault =>
  new Fault('request.unfit', { reason: `${at} = ${found} ≠ ${expected}`, at, found, expected }, { cause })

/** The value as the schema wants it. Throws `request.unfit`. */
export const fitted = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: 'path' | 'query' | 'header' | 'body',
): z.output<Schema> => {
  const parsed = parse(schema, value, where)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0] as z.core.$ZodIssue
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path
  const at = [where, ...path.map(String)].join(where === 'body' ? '.' : ' ')
  throw unfit(at, shown(valueAt(value, path)), expectation(issue))
}

const parse = <Schema extends z.ZodType>(schema: Schema, value: unknown, where: string) => {
  try {
    return schema.safeParse(value)
  } catch (thrown) {
    // a tree so deep that reading it overflowed the stack
    if (thrown instanceof RangeError) throw unfit(where, '[[[…', '[…]', thrown)
    throw thrown
  }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )

const shown = (found: unknown): string => {
  const json = JSON.stringify(found) ?? '–'
  return json.length > SHOWN ? `${json.slice(0, SHOWN)}…` : json
}

const expectation = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value) ?? String(value)).join(' | ')
    case 'too_small':
      return `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`
    case 'too_big':
      return `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`
    case 'invalid_format':
      return issue.format === 'regex' ? (issue.pattern ?? issue.format) : issue.format
    case 'invalid_union':
      return issue.errors
        .map(([first]) => first && expectation(first))
        .filter((one) => one !== undefined && one !== '')
        .join(' | ')
    case 'unrecognized_keys':
      return '–'
    default:
      return issue.message
  }
}
