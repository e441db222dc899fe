import { asFault, Fault } from '../model/fault.ts'
import type { Command, Door } from './command.ts'
import { conceptsExport } from './concepts/export.ts'
import { conceptsImport } from './concepts/import.ts'
import { conceptsList } from './concepts/list.ts'
import { doctor } from './doctor.ts'
import { draft } from './draft.ts'
import { edit } from './edit.ts'
import { commandHelp, overview, usageLine } from './help.ts'
import { jobs } from './jobs.ts'
import { list } from './list.ts'
import { memoryExport } from './memory/export.ts'
import { memoryImport } from './memory/import.ts'
import { migrate } from './migrate.ts'
import { nearest } from './nearest.ts'
import { peopleAdd } from './people/add.ts'
import { peopleLink } from './people/link.ts'
import { peopleList } from './people/list.ts'
import { peopleToken } from './people/token.ts'
import { publish } from './publish.ts'
import { review } from './review.ts'
import { roundtrip } from './roundtrip.ts'
import { serve } from './serve.ts'
import { show } from './show.ts'
import { signOff } from './sign-off.ts'
import { start } from './start.ts'
import { submit } from './submit.ts'
import { faultDetails, faultRecord, faultSentence } from './tell.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { version } from './version.ts'
import { withdraw } from './withdraw.ts'
import { work } from './work.ts'

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  start,
  serve,
  work,
  migrate,
  doctor,
  submit,
  list,
  show,
  draft,
  edit,
  review,
  signOff,
  publish,
  withdraw,
  peopleList,
  peopleAdd,
  peopleLink,
  peopleToken,
  conceptsImport,
  conceptsExport,
  conceptsList,
  memoryImport,
  memoryExport,
  jobs,
  roundtrip,
]

/** Exit codes: all is well; findings or a fault; the command was not understood; interrupted, as a shell says it. */
const [FINE, FAULT, USAGE, INTERRUPTED] = [0, 1, 2, 130]

/** Performs what was typed after the program's name. Answers the exit code; throws nothing. */
export const run = async (argv: readonly string[], door: Door): Promise<number> => {
  const terminal = openTerminal(argv, door)
  for (const stream of [door.out, door.err]) stream.on('error', forgiveBrokenPipe)
  try {
    return await perform(argv, terminal)
  } catch (thrown) {
    if (door.signal.aborted) {
      await terminal.note(terminal.say('interrupted'))
      return INTERRUPTED
    }
    const fault = asFault(thrown)
    await tell(fault, terminal)
    return fault.code === 'usage.unfit' ? USAGE : FAULT
  } finally {
    await terminal.close()
    for (const stream of [door.out, door.err]) stream.off('error', forgiveBrokenPipe)
  }
}

const perform = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  const [first, ...rest] = languageLast(argv)
  if (first === '--version') {
    await terminal.print(await version())
    return FINE
  }
  const asksHelp = first === 'help' || argv.includes('--help')
  const words = first === 'help' ? rest : [...(first === undefined ? [] : [first]), ...rest]
  const [name] = words.filter((word) => word !== '--help')
  if (name === undefined || name.startsWith('--lang')) {
    await (asksHelp ? terminal.print : terminal.note)(overview(COMMANDS, terminal))
    return asksHelp ? FINE : USAGE
  }
  const command = find(words, terminal)
  if (asksHelp) {
    await terminal.print(commandHelp(command, terminal))
    return FINE
  }
  let act: () => Promise<number>
  try {
    act = command.prepare(words.slice(command.name.split(' ').length), terminal)
  } catch (thrown) {
    await tell(asFault(thrown), terminal)
    await terminal.note(`${terminal.say('help.usage')}: ${usageLine(command)}`)
    return USAGE
  }
  return act()
}

/** `--lang` may stand before the command's name as well. */
const languageLast = (argv: readonly string[]): readonly string[] => {
  const [first = ''] = argv
  if (first === '--lang') return [...argv.slice(2), ...argv.slice(0, 2)]
  return first.startsWith('--lang=') ? [...argv.slice(1), first] : argv
}

/** Throws `usage.unfit` with the name that was probably meant. */
const find = ([first = '', second = '']: readonly string[], { say }: Terminal): Command => {
  const command = COMMANDS.find(({ name }) => name === first || name === `${first} ${second}`)
  if (command) return command
  const family = COMMANDS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name)
  if (family.length > 0) {
    const params = { found: `${first} ${second}`.trim(), expected: family.join(', ') }
    throw new Fault('usage.unfit', { ...params, reason: say('usage.half_command', params) })
  }
  const like = nearest(
    first,
    COMMANDS.flatMap(({ name }) => [name, name.split(' ')[0] ?? name]),
  )
  const params = { found: first, nearest: like ?? '' }
  throw new Fault('usage.unfit', {
    ...params,
    reason: say(like ? 'usage.unknown_command_like' : 'usage.unknown_command', params),
  })
}

/** People read the fault on standard error; with `--json` programs read it on standard output as well. */
const tell = async (fault: Fault, terminal: Terminal): Promise<void> => {
  await terminal.note([faultSentence(fault, terminal), ...faultDetails(fault, terminal)].join('\n'))
  if (terminal.json) await terminal.print(JSON.stringify({ fault: faultRecord(fault, terminal) }))
}

/** Whoever reads may stop reading: `terjiman list | head`. */
const forgiveBrokenPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}
