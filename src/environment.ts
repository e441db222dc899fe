import { z } from 'zod'
import { Fault } from './model/fault.ts'

/** Variables as the process has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** An absolute address, without a slash at its end. What is expected is said in signs: the sentence around it is in the reader's language. */
export const address = z
  .url({ protocol: /^https?$/, error: 'https://…' })
  .transform((value) => value.replace(/\/+$/, ''))

/** The address of an OpenID provider: https, or anything on this very machine (OpenID Connect Discovery 1.0, 4). */
export const issuer = z
  .url({ protocol: /^https?$/, error: 'https://…' })
  .refine((value) => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]?/.test(value), 'https://…')

/** Names separated by commas, each of the list; `none`: no name at all. */
export const listOf = <const Name extends string>(names: readonly [Name, ...Name[]]) =>
  z
    .string()
    .transform((list) => (list.trim() === 'none' ? [] : list.split(',')))
    .transform((list) => list.map((name) => name.trim()).filter((name) => name !== ''))
    .pipe(z.array(z.enum(names, names.join(' | '))))

/** An empty variable is one that is not set. */
export const present = (env: Environment): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1])))

/** Throws `config.unfit` for the first variable that cannot be used. */
export const parseEnvironment = <Value>(schema: z.ZodType<Value>, env: Environment): Value => {
  const set = present(env)
  const parsed = schema.safeParse(set)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const variable = String(issue?.path[0] ?? '')
  throw new Fault('config.unfit', { variable, found: set[variable] ?? '', expected: issue?.message ?? '' })
}
