import type { Language } from '../model/language.ts'
import { sentences } from '../text/segment.ts'
import { command } from './command.ts'
import { readText } from './files.ts'
import { OPTION } from './options.ts'

/** Cuts paragraphs of plain text, parted by blank lines, into sentences, without a database. */
export const segment = command({
  name: 'segment',
  operands: { words: 'FILE', least: 0, most: 1 },
  options: { language: OPTION.language },
  json: 'one line per paragraph:\nstring[]',
  async perform({ operands: [file = '-'], language }, terminal) {
    const paragraphs = segmented(await readText(file, terminal), language)
    const written = terminal.json
      ? paragraphs.map((paragraph) => JSON.stringify(paragraph)).join('\n')
      : paragraphs.map((paragraph) => paragraph.join('\n')).join('\n\n')
    if (paragraphs.length > 0) await terminal.print(written)
    return 0
  },
})

const segmented = (text: string, language: Language): readonly (readonly string[])[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => sentences(paragraph, language).map(([start, end]) => onOneLine(paragraph.slice(start, end))))
    .filter((paragraph) => paragraph.length > 0)

/** White space with a line break in it becomes one space; all other stays as it is. */
const onOneLine = (sentence: string): string =>
  sentence.replace(/\s+/g, (space) => (/[\n\v\f\u2028\u2029]/.test(space) ? ' ' : space))
