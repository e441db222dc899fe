import type { Edition } from '../model/edition.ts'
import { Fault } from '../model/fault.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Act } from '../step.ts'
import { deliverJobs } from './next.ts'
import { waitingPublications } from './publications.ts'
import { demand } from './rights.ts'

export interface Withdraw {
  readonly article: ArticleId
  /** Absent: every language that has an edition which is not gone, or a publication that waits. */
  readonly languages?: readonly Language[] | undefined
  /** `hold`: out of sight, may be published again. `kill`: gone, and readers are told so. */
  readonly mode: 'hold' | 'kill'
}

export interface Withdrawn {
  /** What readers no longer have. */
  readonly languages: readonly Language[]
  /** Where a publication that waited will not take place. */
  readonly cancelled: readonly Language[]
}

/**
 * Takes editions away from readers, in every channel, in one stroke, and cancels the publications that wait. The memory
 * forgets what a killed one has taught it.
 * Throws `edition.unknown` when there is neither, `publish.killed` when all is gone already, `rights.missing`.
 */
export const withdraw: Act<Withdraw, Withdrawn> = (order, who, ports) =>
  ports.store.transaction(async (records) => {
    const article = await records.articles.get(order.article)
    if (!article) throw new Fault('article.unknown', { slug: order.article })
    await records.editions.lock(article.id)
    const asked = order.languages ?? [article.source, ...article.wanted]
    const editions = await records.editions.of(article.id)
    const there = editions.filter(({ language }) => asked.includes(language))
    const chosen = there.filter(({ state }) => state !== 'killed' || order.mode === 'kill')
    const waiting = (await waitingPublications(records, article.id)).filter(({ language }) => asked.includes(language))
    if (chosen.length + waiting.length === 0)
      throw new Fault(there.length > 0 ? 'publish.killed' : 'edition.unknown', {
        slug: article.slug,
        language: (there.length > 0 ? there.map(({ language }) => language) : asked).join(', '),
      })
    for (const { language } of [...chosen, ...waiting]) await demand(who, 'publisher', language, records.people)

    const event = { article: article.id, by: { type: 'person', person: who.id }, at: ports.now() } as const
    const cancelled: Language[] = []
    for (const { key, language, at } of waiting)
      if (await records.jobs.cancel(key, 'withdrawn')) {
        cancelled.push(language)
        await records.events.add([{ ...event, kind: 'held', language, data: { cancelled: at.toISOString() } }])
      }

    const state = order.mode === 'kill' ? 'killed' : 'held'
    const changed = chosen.filter((edition) => edition.state !== state && edition.state !== 'killed')
    if (changed.length > 0) {
      for (const edition of changed) await records.editions.put({ ...edition, state, updatedAt: ports.dateline() })
      // what must be gone for good must not come back in another article
      if (order.mode === 'kill') for (const { language } of changed) await records.memory.forget(article.slug, language)
      await records.events.add(changed.map(({ language }) => ({ ...event, kind: state, language, data: {} })))
      const publication = await records.editions.nextPublication()
      await records.jobs.add(deliverJobs(article.id, ports.channels, editions.map(languageOf), publication))
    }
    return { languages: chosen.map(languageOf), cancelled: [...new Set(cancelled)] }
  })

const languageOf = ({ language }: Pick<Edition, 'language'>): Language => language
