import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { Fault } from '../model/fault.ts'
import { LANGUAGES } from '../model/language.ts'
import type { Command } from './command.ts'
import { nearest } from './nearest.ts'
import { dashed, type Given, isNeeded, JSON_OPTION, type Option, type Options, SHARED } from './options.ts'
import type { Terminal } from './terminal.ts'

type Description = Pick<Command, 'name' | 'operands' | 'options' | 'json'>

/** Every option a command understands, the shared ones included. */
export const optionsOf = ({ options, json }: Description): Options => ({
  ...options,
  ...(json !== undefined && { json: JSON_OPTION }),
  ...SHARED,
})

/** What was typed after a command's name, as the command wants it. Throws `usage.unfit` or `language.unknown`. */
export const readArguments = <Chosen extends Options>(
  description: Description,
  argv: readonly string[],
  terminal: Pick<Terminal, 'say'>,
): Given<Chosen> & { readonly operands: readonly string[] } => {
  const refuse = (key: string, params: Readonly<Record<string, string>>): Fault =>
    new Fault('usage.unfit', { ...params, reason: terminal.say(`usage.${key}`, params) })
  const options = optionsOf(description)
  const names = new Map(Object.keys(options).map((name) => [dashed(name), name]))
  const { words = '', least = 0, most = 0, takesText = false } = description.operands ?? {}
  const { typed, operands } = collect(argv, options, names, takesText, refuse)

  if (operands.length < least) throw refuse('missing', { expected: words })
  if (operands.length > most) throw refuse('too_many', { found: operands[most] ?? '', command: description.name })
  const given = Object.entries(options).map(([name, option]) => {
    const value = typed.get(name)
    if (value === undefined && isNeeded(option))
      throw refuse('missing', { expected: `${dashed(name)} ${option.takes}` })
    if (value !== undefined && value.length > 1 && option.takes !== null && !option.many)
      throw refuse('twice', { found: dashed(name) })
    if (option.takes?.startsWith('LANGUAGE') && value?.at(-1) === '')
      throw refuse('value_missing', { found: dashed(name), expected: option.takes })
    const parsed = option.schema.safeParse(option.many || value === undefined ? value : value.at(-1))
    if (!parsed.success) throw unfit(dashed(name), option, String(value), parsed.error.issues[0], terminal, refuse)
    return [name, parsed.data]
  })
  return { ...Object.fromEntries(given), operands }
}

type Refuse = (key: string, params: Readonly<Record<string, string>>) => Fault

/** Stands before what begins with a dash and is no option; an argument cannot hold it. */
const SHIELD = '\0'

/** `- a text`, `---`, `--|--`: no option has white space in its name, or neither letter nor digit. */
const isText = (typed: string): boolean =>
  /^-./su.test(typed) && !/^--[a-z-]+=/.test(typed) && (/\s/.test(typed) || !/[\p{L}\p{N}]/u.test(typed))

const shielded = (argv: readonly string[]): readonly string[] => {
  const end = argv.indexOf('--')
  return argv.map((typed, index) => (isText(typed) && (end < 0 || index < end) ? `${SHIELD}${typed}` : typed))
}

const bare = (typed: string): string => (typed.startsWith(SHIELD) ? typed.slice(SHIELD.length) : typed)

const collect = (
  argv: readonly string[],
  options: Options,
  names: ReadonlyMap<string, string>,
  takesText: boolean,
  refuse: Refuse,
) => {
  const types = Object.entries(options).map(([name, { takes }]) => [
    dashed(name).slice(2),
    { type: takes === null ? ('boolean' as const) : ('string' as const), multiple: true },
  ])
  const { tokens } = parseArgs({
    args: [...shielded(argv)],
    options: Object.fromEntries(types),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const typed = new Map<string, (string | true)[]>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (token.value.startsWith(SHIELD) && !takesText) throw refuse('unknown_option', { found: bare(token.value) })
      operands.push(bare(token.value))
    }
    if (token.kind !== 'option') continue
    const name = names.get(token.rawName)
    const option = name === undefined ? undefined : options[name]
    if (name === undefined || !option) {
      const like = nearest(token.rawName, [...names.keys()])
      if (takesText && !like) throw refuse('unknown_option_text', { found: argv[token.index] ?? token.rawName })
      throw refuse(like ? 'unknown_option_like' : 'unknown_option', { found: token.rawName, nearest: like ?? '' })
    }
    const { takes } = option
    if (takes === null && token.value !== undefined) throw refuse('value_needless', { found: token.rawName })
    if (takes !== null && (token.value === undefined || (!token.inlineValue && /^-./.test(token.value))))
      throw refuse('value_missing', { found: token.rawName, expected: takes })
    typed.set(name, [...(typed.get(name) ?? []), token.value === undefined ? true : bare(token.value)])
  }
  return { typed, operands }
}

const unfit = (
  flag: string,
  { takes }: Option,
  found: string,
  issue: z.core.$ZodIssue | undefined,
  { say }: Pick<Terminal, 'say'>,
  refuse: Refuse,
): Fault => {
  if (takes === 'LANGUAGE' || takes === 'LANGUAGES')
    return new Fault('language.unknown', { found, expected: LANGUAGES.join(', ') })
  const expected = issue?.code === 'invalid_value' ? issue.values.join(', ') : say(`expected.${issue?.message}`)
  return refuse('unfit_value', { found: `${flag} ${found}`, expected })
}
