import type { Person } from '../model/actor.ts'
import type { Document } from '../model/document.ts'
import { asFault, Fault } from '../model/fault.ts'
import type { Premises } from '../premises.ts'
import { countsOf, revised } from '../steps/compare.ts'
import { scheduledFor } from '../steps/publications.ts'
import { type Submission, type Submitted, submit as submitArticle } from '../steps/submit.ts'
import { columns } from './columns.ts'
import { command } from './command.ts'
import { enginesNote } from './engines.ts'
import { readArticle } from './files.ts'
import { findStanding } from './find.ts'
import { followDrafts } from './follow.ts'
import { OPTION } from './options.ts'
import { ARTICLE_SHAPE, articleRecord, languageRows } from './standing.ts'
import { faultDetails, faultRecord, faultSentence } from './tell.ts'
import type { Terminal } from './terminal.ts'
import { targetsOf, untilDrafted, withQueue } from './wait.ts'
import { actorOf, namesOf } from './who.ts'

/** Takes in articles; with `--wait` sees their drafts made and checked. One that is refused does not stop the others. */
export const submit = command({
  name: 'submit',
  operands: { words: 'FILE…', least: 1, most: Number.POSITIVE_INFINITY },
  options: {
    from: OPTION.from,
    to: OPTION.to,
    section: OPTION.section,
    slug: OPTION.slug,
    revise: OPTION.flag,
    minor: OPTION.flag,
    by: OPTION.byMaybe,
    wait: OPTION.flag,
  },
  json: `one line per FILE:\n{ file, article: ${ARTICLE_SHAPE},\n  revised?: { since, changed, same, added, gone } } | { file, fault: { code, message, params, place } }`,
  async perform({ operands: files, wait, by, from, to, ...order }, terminal) {
    if (order.slug !== undefined && files.length > 1)
      throw new Fault('usage.unfit', { reason: terminal.say('usage.one_slug', { found: files.length }) })
    const premises = await terminal.open()
    const who = await actorOf(by, premises.ports.store, terminal)
    const take = async (): Promise<number> => {
      const taken: Taken[] = []
      for (const file of files) {
        terminal.door.signal.throwIfAborted()
        taken.push(await takeIn(file, { ...order, source: from, languages: to }, who, premises, terminal))
      }
      let failed = 0
      for (const one of taken) if (!(await conclude(one, wait, premises, terminal))) failed++
      return failed === 0 ? 0 : 1
    }
    const code = await (wait ? withQueue(premises, take) : take())
    if (wait && !terminal.json) await enginesNote(premises, terminal)
    return code
  },
})

type Taken = { readonly file: string } & ({ readonly submitted: Submitted } | { readonly fault: Fault })

const takeIn = async (
  file: string,
  order: Omit<Submission, 'markdown'>,
  who: Person,
  { ports }: Premises,
  terminal: Terminal,
): Promise<Taken> => {
  try {
    const markdown = await readArticle(file, terminal)
    return { file, submitted: await submitArticle({ ...order, markdown }, who, ports) }
  } catch (thrown) {
    return { file, fault: asFault(thrown) }
  }
}

/** Waits where that is wanted, and prints how the file fared. Answers whether it fared well. */
const conclude = async (taken: Taken, wait: boolean, premises: Premises, terminal: Terminal): Promise<boolean> => {
  const { store } = premises.ports
  const { file } = taken
  let fault = 'fault' in taken ? taken.fault : undefined
  let counts: ReturnType<typeof countsOf> | undefined
  if ('submitted' in taken)
    try {
      if (wait) await untilDrafted(store, taken.submitted.article.slug, terminal.door.signal, followDrafts(terminal))
      counts = await countChanges(taken.submitted, premises)
    } catch (thrown) {
      terminal.door.signal.throwIfAborted()
      fault = asFault(thrown)
    }
  const standing = 'submitted' in taken ? await findStanding(store, taken.submitted.article.slug) : undefined
  const failures = wait && standing ? targetsOf(standing).flatMap(({ failure }) => failure ?? []) : []
  fault ??= failures[0] && new Fault(failures[0].code, failures[0].params)

  if (terminal.json) {
    const article =
      standing && articleRecord(standing, await namesOf(store), await scheduledFor(store, [standing]), terminal)
    await terminal.print(
      JSON.stringify({
        file,
        ...(article && { article }),
        ...(counts && { revised: counts }),
        ...(fault && { fault: faultRecord(fault, terminal) }),
      }),
    )
  } else if (standing) {
    const params = { file, slug: standing.article.slug, revision: standing.revision }
    await terminal.print(terminal.say('submitted', params))
    if (counts) await terminal.print(`  ${terminal.say('revised', counts)}`)
    if (wait)
      await terminal.print(columns(languageRows(standing, await scheduledFor(store, [standing]), terminal)).join('\n'))
  }
  if (fault) {
    await terminal.note([`${file}: ${faultSentence(fault, terminal)}`, ...faultDetails(fault, terminal)].join('\n'))
  }
  return fault === undefined
}

/** What the revision changed of the one before. Documents that no worker has taken apart yet are read here. */
const countChanges = async ({ article, document }: Submitted, { ports: { store, reader } }: Premises) => {
  const unitsOf = async ({ id, markdown }: Document) => {
    const units = await store.documents.units(id)
    return units.length > 0 ? units : reader.extract(markdown, article.source)
  }
  const revision = await revised(document, store.documents, unitsOf)
  return revision && countsOf(revision)
}
