import { learnConcepts } from '../../steps/learn.ts'
import { command } from '../command.ts'
import { lessonOf } from '../exchange.ts'
import { OPTION } from '../options.ts'
import { problemLine, problemRecord } from '../tell.ts'
import { actorOf } from '../who.ts'

/** Puts the concepts of a file into the termbase, all or none; what is odd in it is told on standard error. */
export const conceptsImport = command({
  name: 'concepts import',
  operands: { words: 'FILE', least: 1, most: 1 },
  options: { by: OPTION.byMaybe },
  json: '{ file, count, notices: [{ place: { line, column }, key, params, severity, message }] }',
  async perform({ operands: [file = ''], by }, terminal) {
    const { ports } = await terminal.open()
    const lesson = await lessonOf(file, ports.formats.concepts, terminal)
    const { count, notices } = await learnConcepts(lesson, await actorOf(by, ports.store, terminal), ports)
    if (terminal.json) {
      const records = notices.map((notice) => problemRecord(notice, terminal))
      await terminal.print(JSON.stringify({ file, count, notices: records }))
      return 0
    }
    if (notices.length > 0) await terminal.note(notices.map((notice) => problemLine(notice, terminal)).join('\n'))
    await terminal.print(terminal.say('concepts_imported', { file, count }))
    return 0
  },
})
