import { learnMemory } from '../../steps/learn.ts'
import { command } from '../command.ts'
import { lessonOf } from '../exchange.ts'
import { OPTION } from '../options.ts'
import { actorOf } from '../who.ts'

/** Puts the pairs of a file into the memory, all or none. */
export const memoryImport = command({
  name: 'memory import',
  operands: { words: 'FILE', least: 1, most: 1 },
  options: { by: OPTION.byMaybe },
  json: '{ file, count }',
  async perform({ operands: [file = ''], by }, terminal) {
    const { ports } = await terminal.open()
    const lesson = await lessonOf(file, ports.formats.memory, terminal)
    const { count } = await learnMemory(lesson, await actorOf(by, ports.store, terminal), ports)
    await terminal.print(
      terminal.json ? JSON.stringify({ file, count }) : terminal.say('memory_imported', { file, count }),
    )
    return 0
  },
})
