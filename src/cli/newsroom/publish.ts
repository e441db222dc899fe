import type { Person } from '../../model/actor.ts'
import { LANGUAGES, type Language } from '../../model/language.ts'
import type { Ports } from '../../step.ts'
import { schedule } from '../../steps/schedule.ts'
import { submit } from '../../steps/submit.ts'
import type { Terminal } from '../terminal.ts'
import { failedDeliveries, untilDelivered, untilExtracted } from '../wait.ts'
import { holder } from './holder.ts'
import { readSample, type Sample } from './read.ts'
import { translate } from './translate.ts'

/** How far a sample has come in one language. */
export type Report = (language: Language, done: 'submitted' | 'signed' | 'live') => void

/**
 * Walks a sample through the whole corridor by the verbs that people use: submitted, translated, reviewed, signed off,
 * published in all four languages. Each step looks at what is there, so a load that was cut short goes on.
 */
export const publishSample = async (
  sample: Sample,
  people: readonly Person[],
  ports: Ports,
  terminal: Terminal,
  report: Report,
): Promise<void> => {
  const { store } = ports
  const { signal } = terminal.door
  const article = await submitSample(sample, people, ports, terminal)
  report(sample.source, 'submitted')
  await untilExtracted(store, sample.slug, signal)
  for (const language of article.wanted) {
    signal.throwIfAborted()
    await translate(sample.slug, language, await readSample(sample, language, terminal), people, ports)
    report(language, 'signed')
  }
  const before = new Set((await failedDeliveries(store, article.id)).map(({ key }) => key))
  const live = new Set((await store.editions.of(article.id)).map(({ language }) => language))
  const publishing = LANGUAGES.filter((language) => !live.has(language)).map(async (language) => {
    const order = { article: article.id, language }
    const { job } = await schedule(order, holder(people, 'publisher', language), ports)
    return job ?? []
  })
  const keys = (await Promise.all(publishing)).flat()
  await untilDelivered(store, article.id, keys, before, signal)
  for (const language of LANGUAGES) report(language, 'live')
}

/** The article, submitted by an author of its language unless it was before. */
export const submitSample = async (sample: Sample, people: readonly Person[], ports: Ports, terminal: Terminal) => {
  const there = await ports.store.articles.bySlug(sample.slug)
  if (there) return there
  const markdown = await readSample(sample, sample.source, terminal)
  const order = { markdown, slug: sample.slug, source: sample.source }
  return (await submit(order, holder(people, 'author', sample.source), ports)).article
}
