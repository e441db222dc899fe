import { optionsOf } from './arguments.ts'
import { columns } from './columns.ts'
import type { Command } from './command.ts'
import { dashed, isNeeded } from './options.ts'
import type { Terminal } from './terminal.ts'

type Spoken = Pick<Terminal, 'say'>

const PROGRAM = 'terjiman'

/** `terjiman show SLUG [--language LANGUAGE] [--json]`: what may be left out stands in brackets. */
export const usageLine = (command: Command): string => {
  const { lang: _, help: __, ...options } = optionsOf(command)
  const words = Object.entries(options).map(([name, option]) => {
    const typed = `${dashed(name)}${option.takes === null ? '' : ` ${option.takes}`}${option.many ? '…' : ''}`
    return isNeeded(option) ? typed : `[${typed}]`
  })
  const { words: operands, least } = command.operands ?? { words: '', least: 0 }
  return [PROGRAM, command.name, least === 0 && operands ? `[${operands}]` : operands, ...words]
    .filter((word) => word !== '')
    .join(' ')
}

/** What `terjiman help COMMAND` says. */
export const commandHelp = (command: Command, { say }: Spoken): string => {
  const options = Object.entries(optionsOf(command)).map(([name, { takes, says }]) => [
    `  ${dashed(name)}${takes === null ? '' : ` ${takes}`}`,
    say(`options.${says ?? name}`),
  ])
  return [
    usageLine(command),
    '',
    say(`commands.${keyOf(command)}.summary`),
    ...section(say('help.options'), columns(options)),
    ...(command.json === undefined ? [] : section(say('help.json'), indented(command.json))),
    ...section(say('help.exits'), exitLines(command, say)),
  ].join('\n')
}

/** What `terjiman --help` says. */
export const overview = (commands: readonly Command[], { say }: Spoken): string =>
  [
    `${PROGRAM} ${say('help.forms')}`,
    '',
    say('about'),
    ...section(
      say('help.commands'),
      columns(commands.map((command) => [`  ${command.name}`, say(`commands.${keyOf(command)}.summary`)])),
    ),
    '',
    say('help.more'),
  ].join('\n')

const keyOf = ({ name }: Command): string => name.replaceAll(/[ -]/g, '_')

/** Commands whose exit code 1 means more than a fault. */
const TELLING_EXITS: readonly string[] = ['submit', 'draft', 'roundtrip', 'doctor']

const exitLines = (command: Command, say: Spoken['say']): readonly string[] =>
  ['fine', TELLING_EXITS.includes(command.name) ? keyOf(command) : 'fault', 'usage', 'interrupted'].map(
    (exit) => `  ${say(`exits.${exit}`)}`,
  )

const section = (title: string, lines: readonly string[]): readonly string[] => ['', title, ...lines]

const indented = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => `  ${line}`)
