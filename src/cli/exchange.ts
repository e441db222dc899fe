import { basename, extname, resolve } from 'node:path'
import type { Format } from '../format.ts'
import { Fault } from '../model/fault.ts'
import { readText, writeText } from './files.ts'
import type { Terminal } from './terminal.ts'

/** Standard input or output, in the place of a file. */
const STREAM = '-'

/** The format that a file's name ends on; the first on the shelf for a stream. Throws `usage.unfit`. */
export const formatFor = <Value>(file: string, formats: readonly Format<Value>[], { say }: Terminal): Format<Value> => {
  const ending = extname(file).slice(1).toLowerCase()
  const format = file === STREAM ? formats[0] : formats.find(({ extensions }) => extensions.includes(ending))
  if (format) return format
  const expected = formats.flatMap(({ extensions }) => extensions.map((one) => `.${one}`)).join(', ')
  throw new Fault('usage.unfit', { found: file, expected, reason: say('usage.unfit_value', { found: file, expected }) })
}

/** What an import learns from: the file's text, its format, and the name people will see beside it. */
export const lessonOf = async <Value>(file: string, formats: readonly Format<Value>[], terminal: Terminal) => ({
  format: formatFor(file, formats, terminal),
  text: await readText(file, terminal),
  from: file === STREAM ? 'stdin' : basename(file),
})

/** Writes the value to the file, or to standard output. Throws `file.unwritable`. */
export const putOut = async <Value>(
  file: string,
  value: Value,
  formats: readonly Format<Value>[],
  terminal: Terminal,
): Promise<void> => {
  const text = formatFor(file, formats, terminal).write(value)
  if (file === STREAM) await terminal.print(text.replace(/\n$/, ''))
  else await writeText(resolve(terminal.door.cwd, file), text, terminal)
}

/** Says how much was written where, unless the data itself went to standard output. */
export const reportExport = async (file: string, key: string, count: number, terminal: Terminal): Promise<void> => {
  if (file === STREAM) return
  await terminal.print(terminal.json ? JSON.stringify({ file, count }) : terminal.say(key, { file, count }))
}
