import { extname } from 'node:path'
import { rewrite } from '../markdown/index.ts'
import { contentInLatin, toLatin } from '../text/latin.ts'
import { command } from './command.ts'
import { readText } from './files.ts'
import { OPTION } from './options.ts'

/** Prints a Kazakh text in Latin letters, without a database; Markdown unless the file is a `.txt`. */
export const latin = command({
  name: 'latin',
  operands: { words: '[FILE]', least: 0, most: 1 },
  options: { alphabet: OPTION.alphabet },
  async perform({ operands: [file = '-'], alphabet }, terminal) {
    const text = await readText(file, terminal)
    const isPlain = extname(file).toLowerCase() === '.txt'
    const written = isPlain
      ? toLatin(text, alphabet)
      : rewrite(text, 'kk', (content) => contentInLatin(content, alphabet))
    await terminal.print(written.replace(/\n$/, ''))
    return 0
  },
})
