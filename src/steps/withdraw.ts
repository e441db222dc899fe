import { Fault } from '../model/fault.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Act } from '../step.ts'
import { deliverJobs } from './next.ts'
import { demand } from './rights.ts'

export interface Withdraw {
  readonly article: ArticleId
  /** Absent: every language that has an edition. */
  readonly languages?: readonly Language[] | undefined
  /** `hold`: out of sight, may be published again. `kill`: gone, and readers are told so. */
  readonly mode: 'hold' | 'kill'
}

/** Takes editions away from readers, in every channel, in one stroke. Throws `edition.unknown`, `rights.missing`. */
export const withdraw: Act<Withdraw, { readonly languages: readonly Language[] }> = (order, who, ports) =>
  ports.store.transaction(async (records) => {
    const article = await records.articles.get(order.article)
    if (!article) throw new Fault('article.unknown', { slug: order.article })
    await records.editions.lock(article.id)
    const editions = await records.editions.of(article.id)
    const chosen = editions.filter(({ language }) => order.languages?.includes(language) ?? true)
    if (chosen.length === 0)
      throw new Fault('edition.unknown', { slug: article.slug, language: (order.languages ?? []).join(', ') })
    for (const { language } of chosen) await demand(who, 'publisher', language, records.people)

    const state = order.mode === 'kill' ? 'killed' : 'held'
    const changed = chosen.filter((edition) => edition.state !== state && edition.state !== 'killed')
    const languages = chosen.map((edition) => edition.language)
    if (changed.length === 0) return { languages }
    for (const edition of changed) await records.editions.put({ ...edition, state, updatedAt: ports.dateline() })
    await records.events.add(
      changed.map((edition) => ({
        kind: state,
        article: article.id,
        language: edition.language,
        by: { type: 'person', person: who.id },
        at: ports.now(),
        data: {},
      })),
    )
    const touched = editions.map((edition) => edition.language)
    await records.jobs.add(deliverJobs(article.id, ports.channels, touched, await records.editions.nextPublication()))
    return { languages }
  })
