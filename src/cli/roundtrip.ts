import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { asFault, Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import type { Reader } from '../reader.ts'
import { command } from './command.ts'
import { readText, reasonOf, writeText } from './files.ts'
import { OPTION } from './options.ts'
import { faultRecord } from './tell.ts'
import type { Terminal } from './terminal.ts'

/** Takes files apart and puts them together again, without a database: a line of JSON for each. */
export const roundtrip = command({
  name: 'roundtrip',
  operands: { words: 'PATH…', least: 1, most: Number.POSITIVE_INFINITY },
  options: { mode: OPTION.roundtripMode, out: OPTION.folder, from: OPTION.from },
  json: 'one line per file, with or without --json:\n{ file, segments, identical, structure } | { file, fault: { code, message, params, place } }',
  async perform({ operands: paths, mode, out, from }, terminal) {
    const reader = await terminal.door.reader()
    let kept = true
    for (const found of distinct(await findFiles(paths, terminal), terminal)) {
      terminal.door.signal.throwIfAborted()
      terminal.progress(found.name)
      const record = await passThrough(found, { mode, out, language: from ?? 'en', reader }, terminal)
      kept &&= 'segments' in record && (mode === 'identity' ? record.identical : record.structure)
      await terminal.print(JSON.stringify(record))
    }
    return kept ? 0 : 1
  },
})

interface Found {
  readonly path: string
  /** Below the output folder. */
  readonly name: string
}

interface Order {
  readonly mode: 'identity' | 'pseudo'
  readonly out: string
  readonly language: Language
  readonly reader: Reader
}

const passThrough = async ({ path, name }: Found, { mode, out, language, reader }: Order, terminal: Terminal) => {
  try {
    const { output, ...record } = await reader.roundtrip(await readText(path, terminal), language, mode)
    await writeText(resolve(terminal.door.cwd, out, name), output, terminal)
    return { file: name, ...record }
  } catch (thrown) {
    return { file: name, fault: faultRecord(asFault(thrown), terminal) }
  }
}

/** Files as they are named, and all Markdown (`.md`, `.mdx`, `.markdown`) below folders, by name; throws `file.unreadable`. */
const findFiles = async (paths: readonly string[], { door, say }: Terminal): Promise<readonly Found[]> => {
  const found: Found[] = []
  for (const path of paths) {
    const full = resolve(door.cwd, path)
    try {
      if (!(await stat(full)).isDirectory()) {
        found.push({ path: full, name: basename(full) })
        continue
      }
      const names = await readdir(full, { recursive: true })
      found.push(
        ...names
          .filter((name) => /\.(?:md|mdx|markdown)$/.test(name))
          .sort()
          .map((name) => ({ path: join(full, name), name })),
      )
    } catch (cause) {
      throw new Fault('file.unreadable', { file: path, reason: reasonOf(cause, say) }, { cause })
    }
  }
  return found
}

/** Throws `usage.unfit` where one file would overwrite another. */
const distinct = (found: readonly Found[], { say }: Terminal): readonly Found[] => {
  const twice = found.find(({ name }, index) => found.findIndex((other) => other.name === name) < index)
  if (twice) throw new Fault('usage.unfit', { reason: say('usage.same_name_in_folders', { found: twice.name }) })
  return found
}
