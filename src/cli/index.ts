import { asFault } from '../model/fault.ts'
import { choose } from './choose.ts'
import type { Command, Door } from './command.ts'
import { conceptsExport } from './concepts/export.ts'
import { conceptsImport } from './concepts/import.ts'
import { conceptsList } from './concepts/list.ts'
import { doctor } from './doctor.ts'
import { draft } from './draft.ts'
import { edit } from './edit.ts'
import { commandHelp, overview, usageLine } from './help.ts'
import { jobs } from './jobs.ts'
import { latin } from './latin.ts'
import { list } from './list.ts'
import { memoryExport } from './memory/export.ts'
import { memoryImport } from './memory/import.ts'
import { memorySearch } from './memory/search.ts'
import { migrate } from './migrate.ts'
import { names } from './names.ts'
import { peopleAdd } from './people/add.ts'
import { peopleLink } from './people/link.ts'
import { peopleList } from './people/list.ts'
import { peopleToken } from './people/token.ts'
import { publish } from './publish.ts'
import { resegment } from './resegment.ts'
import { review } from './review.ts'
import { roundtrip } from './roundtrip.ts'
import { segment } from './segment.ts'
import { serve } from './serve.ts'
import { show } from './show.ts'
import { signOff } from './sign-off.ts'
import { start } from './start.ts'
import { submit } from './submit.ts'
import { suggest } from './suggest.ts'
import { tell } from './tell.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { terms } from './terms.ts'
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
  suggest,
  edit,
  resegment,
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
  memorySearch,
  jobs,
  segment,
  terms,
  names,
  roundtrip,
  latin,
]

/** Exit codes: all is well; findings or a fault; the command was not understood; interrupted, as a shell says it. */
const [FINE, FAULT, USAGE, INTERRUPTED] = [0, 1, 2, 130]

/** Performs what was typed after the program's name. Answers the exit code; throws nothing. */
export const run = async (argv: readonly string[], door: Door): Promise<number> => {
  const terminal = openTerminal(beforeText(argv), door)
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
  const asksHelp = first === 'help' || beforeText(argv).includes('--help')
  const words = first === 'help' ? rest : [...(first === undefined ? [] : [first]), ...rest]
  const [name] = words.filter((word) => word !== '--help')
  if (name === undefined || name.startsWith('--lang')) {
    await (asksHelp ? terminal.print : terminal.note)(overview(COMMANDS, terminal))
    return asksHelp ? FINE : USAGE
  }
  const command = choose(words, COMMANDS, terminal)
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

/** Behind `--` nothing is an option. */
const beforeText = (argv: readonly string[]): readonly string[] => {
  const end = argv.indexOf('--')
  return end < 0 ? argv : argv.slice(0, end)
}

/** `--lang` may stand before the command's name as well. */
const languageLast = (argv: readonly string[]): readonly string[] => {
  const [first = ''] = argv
  const taken = first === '--lang' ? 2 : first.startsWith('--lang=') ? 1 : 0
  const { length } = beforeText(argv)
  return [...argv.slice(taken, length), ...argv.slice(0, taken), ...argv.slice(length)]
}

/** Whoever reads may stop reading: `terjiman list | head`. */
const forgiveBrokenPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}
