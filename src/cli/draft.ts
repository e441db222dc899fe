import { basename, extname, resolve } from 'node:path'
import type { Person } from '../model/actor.ts'
import { asFault, Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import type { Ports } from '../step.ts'
import { command } from './command.ts'
import { takeIn } from './draft/take-in.ts'
import { writeDraft } from './draft/write.ts'
import { enginesNote } from './engines.ts'
import { readArticle } from './files.ts'
import { followDrafts } from './follow.ts'
import { OPTION } from './options.ts'
import { faultRecord, faultSentence } from './tell.ts'
import type { Terminal } from './terminal.ts'
import { targetsOf, untilDrafted, withQueue } from './wait.ts'
import { actorOf } from './who.ts'

/** The corridor for files: drafts as Markdown files, nothing left running. */
export const draft = command({
  name: 'draft',
  operands: { words: 'FILE…', least: 1, most: Number.POSITIVE_INFINITY },
  options: { to: OPTION.toNeeded, from: OPTION.from, out: OPTION.folder, by: OPTION.byMaybe },
  json: `one line per FILE and language:
{ file, slug, language, path, segments, empty, findings: { blocks, warns, informs } }
| { file, language?, fault: { code, message, params, place } }`,
  async perform({ operands, to, from, out, by }, terminal) {
    const files = operands.map((file) => ({ file, name: basename(file, extname(file)) }))
    const twice = files.find(({ name }, index) => files.findIndex((other) => other.name === name) < index)
    if (twice) throw new Fault('usage.unfit', { reason: terminal.say('usage.same_name', { found: twice.name }) })
    const premises = await terminal.open()
    const { ports } = premises
    const who = await actorOf(by, ports.store, terminal)
    const clean = await withQueue(premises, async () => {
      // all are taken in before the first is waited for, so that their drafts are made side by side
      const taken: { readonly file: string; readonly name: string; readonly slug: string | undefined }[] = []
      for (const one of files) {
        terminal.door.signal.throwIfAborted()
        taken.push({ ...one, slug: await tryToTakeIn(one, { from, to }, who, ports, terminal) })
      }
      const fared: boolean[] = []
      for (const { slug, ...one } of taken)
        fared.push(
          slug !== undefined && (await conclude({ ...one, slug }, resolve(terminal.door.cwd, out), ports, terminal)),
        )
      return !fared.includes(false)
    })
    if (!terminal.json) await enginesNote(premises, terminal)
    return clean ? 0 : 1
  },
})

interface Source {
  readonly file: string
  readonly name: string
}

const tryToTakeIn = async (
  { file, name }: Source,
  languages: { readonly from: Language | undefined; readonly to: readonly Language[] },
  who: Person,
  ports: Ports,
  terminal: Terminal,
): Promise<string | undefined> => {
  try {
    return await takeIn({ name, markdown: await readArticle(file, terminal), ...languages }, who, ports)
  } catch (thrown) {
    await report(file, undefined, asFault(thrown), terminal)
    return undefined
  }
}

/** Waits for a file's drafts and writes them. Answers whether all were made and nothing in them blocks. */
const conclude = async (
  { file, name, slug }: Source & { readonly slug: string },
  folder: string,
  { store }: Ports,
  terminal: Terminal,
): Promise<boolean> => {
  let clean = true
  try {
    const standing = await untilDrafted(store, slug, terminal.door.signal, followDrafts(terminal))
    for (const one of targetsOf(standing)) {
      const { language } = one
      terminal.door.signal.throwIfAborted()
      try {
        const written = await writeDraft({ slug, name, folder }, one, store, terminal)
        clean &&= written.findings.blocks === 0
        const { path, segments, empty, findings } = written
        await terminal.print(
          terminal.json
            ? JSON.stringify({ file, slug, language, path, segments, empty, findings })
            : terminal.say('drafted', { path, count: segments, empty, blocks: findings.blocks, warns: findings.warns }),
        )
      } catch (thrown) {
        terminal.door.signal.throwIfAborted()
        clean = false
        await report(file, language, asFault(thrown), terminal)
      }
    }
  } catch (thrown) {
    terminal.door.signal.throwIfAborted()
    clean = false
    await report(file, undefined, asFault(thrown), terminal)
  }
  return clean
}

const report = async (
  file: string,
  language: Language | undefined,
  fault: Fault,
  terminal: Terminal,
): Promise<void> => {
  await terminal.note(`${file}${language ? ` ${language}` : ''}: ${faultSentence(fault, terminal)}`)
  if (terminal.json)
    await terminal.print(JSON.stringify({ file, ...(language && { language }), fault: faultRecord(fault, terminal) }))
}
