import { Fault } from '../model/fault.ts'
import { readWhole } from '../steps/learn.ts'
import { type FoundTerm, findTerms, termIndex } from '../text/terms.ts'
import { command } from './command.ts'
import { lessonOf } from './exchange.ts'
import { readText } from './files.ts'
import { OPTION } from './options.ts'

/** Recognises the terms of a file of concepts in a text, without a database: a line of JSON for each, in its order. */
export const terms = command({
  name: 'terms',
  operands: { words: '[TEXT]', least: 0, most: 1 },
  options: { language: OPTION.language, concepts: OPTION.conceptsFile },
  json: 'one line per term, with or without --json:\n{ concept, term, form, start, end, kind: "exact" | "inflected" | "acronym" }',
  async perform({ operands: [file = '-'], language, concepts }, terminal) {
    if (file === '-' && concepts === '-')
      throw new Fault('usage.unfit', { reason: terminal.say('usage.one_stream', { found: '-' }) })
    const formats = await terminal.door.formats()
    const index = termIndex(readWhole(await lessonOf(concepts, formats.concepts, terminal)), language)
    const text = await readText(file, terminal)
    const lines = findTerms(index, text).map((found) => JSON.stringify(record(found, text)))
    if (lines.length > 0) await terminal.print(lines.join('\n'))
    return 0
  },
})

/** Offsets in UTF-16 code units from the beginning of the file, a byte order mark included. */
const record = ({ concept, term, start, end, form: kind }: FoundTerm, text: string) => ({
  concept: concept.id,
  term: term.text,
  form: text.slice(start, end),
  start,
  end,
  kind,
})
