import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { fromPlainText } from '../markdown/index.ts'
import { Fault } from '../model/fault.ts'
import { fromUtf8 } from '../text/bytes.ts'
import { makeFolder } from './folder.ts'
import type { Terminal } from './terminal.ts'

/** A file's text, strictly UTF-8. `-` is standard input. Throws `file.unreadable`, `document.not_utf8`. */
export const readText = async (file: string, { door, say }: Terminal): Promise<string> => {
  let bytes: Uint8Array
  try {
    bytes = file === '-' ? await readAll(door.input ?? process.stdin) : await readFile(resolve(door.cwd, file))
  } catch (cause) {
    throw new Fault('file.unreadable', { file, reason: reasonOf(cause, say) }, { cause })
  }
  return fromUtf8(bytes)
}

/** A file's article as Markdown: plain text is taken for paragraphs. Throws as `readText`. */
export const readArticle = async (file: string, terminal: Terminal): Promise<string> => {
  const text = await readText(file, terminal)
  return extname(file).toLowerCase() === '.txt' ? fromPlainText(text) : text
}

/** Writes beside and renames into place: a reader sees the old file or the new one. Throws `file.unwritable`. */
export const writeText = async (path: string, text: string, { say }: Pick<Terminal, 'say'>): Promise<void> => {
  const beside = `${path}.${process.pid}.new`
  try {
    await makeFolder(dirname(path))
    await writeFile(beside, text)
    await rename(beside, path)
  } catch (cause) {
    // why it could not be written is what is told, not why there was nothing to clear away
    await rm(beside, { force: true }).catch(() => {})
    throw new Fault('file.unwritable', { file: path, reason: reasonOf(cause, say) }, { cause })
  }
}

/** Why the system refused, in the reader's language where it is one of the usual reasons. */
export const reasonOf = (thrown: unknown, say: Terminal['say']): string => {
  const { code, message } = thrown as NodeJS.ErrnoException
  return code === undefined ? message : (reasonWords(code, say) ?? message)
}

/** The system's code for why it refused, in words, where it is one of the usual ones. */
export const reasonWords = (code: string, say: Terminal['say']): string | undefined =>
  USUAL.includes(code) ? say(`reasons.${code}`) : undefined

const USUAL: readonly string[] = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EEXIST']

const readAll = async (input: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of input) chunks.push(chunk)
  return Buffer.concat(chunks)
}
