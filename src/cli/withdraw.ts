import { withdraw as withdrawEditions } from '../steps/withdraw.ts'
import { command } from './command.ts'
import { findArticle } from './find.ts'
import { OPTION } from './options.ts'
import { failedDeliveries, untilDelivered, withQueue } from './wait.ts'
import { actorOf } from './who.ts'

/** A publisher takes editions away from readers, for now or for good, and publications that wait; returns when they are gone. */
export const withdraw = command({
  name: 'withdraw',
  operands: { words: 'SLUG', least: 1, most: 1 },
  options: { language: OPTION.languagesMaybe, mode: OPTION.withdrawMode, by: OPTION.byMaybe },
  json: '{ slug, mode, languages, cancelled, by }',
  async perform({ operands: [slug = ''], language: languages, mode, by }, terminal) {
    const premises = await terminal.open()
    const { ports } = premises
    const who = await actorOf(by, ports.store, terminal)
    const article = await findArticle(ports.store, slug)
    const before = new Set((await failedDeliveries(ports.store, article.id)).map(({ key }) => key))
    const withdrawn = await withdrawEditions({ article: article.id, languages, mode }, who, ports)
    await withQueue(premises, () => untilDelivered(ports.store, article.id, [], before, terminal.door.signal))
    const { handle } = who
    if (terminal.json) await terminal.print(JSON.stringify({ slug, mode, ...withdrawn, by: handle }))
    else
      for (const [key, list] of [
        [mode, withdrawn.languages],
        ['cancelled', withdrawn.cancelled],
      ] as const)
        if (list.length > 0)
          await terminal.print(terminal.say(`withdrawn.${key}`, { slug, languages: list.join(', '), by: handle }))
    return 0
  },
})
