import { Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import { type Scheduled, schedule } from '../steps/schedule.ts'
import { command } from './command.ts'
import { findArticle } from './find.ts'
import { OPTION } from './options.ts'
import { failedDeliveries, untilDelivered, withQueue } from './wait.ts'
import { findPerson } from './who.ts'

/** A publisher lets signed-off versions go; without `--at` it returns when readers have them. */
export const publish = command({
  name: 'publish',
  operands: { words: 'SLUG', least: 1, most: 1 },
  options: { language: OPTION.languages, by: OPTION.by, at: OPTION.instant },
  json: '{ slug, editions: [{ language, version, state: "live" | "scheduled", at: string | null }] }\nand on a line of its own what refused the next language: { fault }',
  async perform({ operands: [slug = ''], language: languages, by, at }, terminal) {
    if (at !== undefined && at <= terminal.door.now())
      throw new Fault('usage.unfit', { reason: terminal.say('usage.past', { found: at.toISOString() }) })
    const premises = await terminal.open()
    const { ports } = premises
    const who = await findPerson(ports.store, by)
    const article = await findArticle(ports.store, slug)
    const before = new Set((await failedDeliveries(ports.store, article.id)).map(({ key }) => key))
    const scheduled: { readonly language: Language; readonly order: Scheduled }[] = []
    let refused: unknown
    for (const language of languages)
      try {
        scheduled.push({ language, order: await schedule({ article: article.id, language, at }, who, ports) })
      } catch (thrown) {
        // told when the languages before it, which are let go already, have arrived
        refused = thrown
        break
      }
    const keys = scheduled.flatMap(({ order }) => order.job ?? [])
    if (at === undefined && scheduled.length > 0)
      await withQueue(premises, () => untilDelivered(ports.store, article.id, keys, before, terminal.door.signal))

    const editions = scheduled.map(({ language, order }) => ({
      language,
      version: order.version.number,
      state: at !== undefined && order.job !== null ? 'scheduled' : 'live',
      at: at ?? null,
    }))
    if (terminal.json && editions.length > 0) await terminal.print(JSON.stringify({ slug, editions }))
    else
      for (const { language, version, state } of editions)
        await terminal.print(
          terminal.say(`published.${state}`, { slug, language, version, at: at?.toISOString() ?? '' }),
        )
    if (refused !== undefined) throw refused
    return 0
  },
})
