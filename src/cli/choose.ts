import { Fault } from '../model/fault.ts'
import type { Command } from './command.ts'
import { nearest } from './nearest.ts'
import type { Terminal } from './terminal.ts'

/** The command that is named, by one word or two. Throws `usage.unfit` with the name that was probably meant. */
export const choose = (
  [first = '', second = '']: readonly string[],
  commands: readonly Command[],
  { say }: Pick<Terminal, 'say'>,
): Command => {
  const command = commands.find(({ name }) => name === first || name === `${first} ${second}`)
  if (command) return command
  const family = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name)
  if (family.length > 0) {
    const params = { found: `${first} ${second}`.trim(), expected: family.join(', ') }
    throw new Fault('usage.unfit', { ...params, reason: say('usage.half_command', params) })
  }
  const like = nearest(
    first,
    commands.flatMap(({ name }) => [name, name.split(' ')[0] ?? name]),
  )
  const params = { found: first, nearest: like ?? '' }
  throw new Fault('usage.unfit', {
    ...params,
    reason: say(like ? 'usage.unknown_command_like' : 'usage.unknown_command', params),
  })
}
