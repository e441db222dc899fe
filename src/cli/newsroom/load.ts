import { join } from 'node:path'
import type { JobKind } from '../../job.ts'
import type { Person } from '../../model/actor.ts'
import { LANGUAGES } from '../../model/language.ts'
import type { Premises } from '../../premises.ts'
import type { Ports } from '../../step.ts'
import { learnConcepts } from '../../steps/learn.ts'
import { lessonOf } from '../exchange.ts'
import type { Terminal } from '../terminal.ts'
import { untilDrafted } from '../wait.ts'
import type { Board } from './board.ts'
import { holder } from './holder.ts'
import { publishSample, submitSample } from './publish.ts'
import type { Newsroom, Sample } from './read.ts'

/** Published samples walked side by side: enough to keep the workers busy, few enough to be followed by eye. */
const ABREAST = 3

/** All work but `suggest`: nobody should pay an engine for sentences whose translations are at hand. */
export const LOADING: readonly JobKind[] = ['extract', 'check', 'publish', 'deliver']

/**
 * Loads people, concepts and published articles into an empty newsroom. A load that was cut short goes on. The queue
 * must be running, for `LOADING`.
 */
export const loadPublished = async (
  { people, articles }: Newsroom,
  { ports }: Premises,
  board: Board,
  terminal: Terminal,
): Promise<void> => {
  await ports.store.transaction(async (records) => {
    for (const person of people) if (!(await records.people.byHandle(person.handle))) await records.people.put(person)
  })
  await learnSampleConcepts(people, ports, terminal)
  const published = articles.filter(({ state }) => state === 'published')
  await abreast(published, (sample) =>
    publishSample(sample, people, ports, terminal, (language, done) => board.mark(sample.slug, language, done)),
  )
}

/** Submits the incoming articles, whose sentences the memory has learnt by then, and waits for their drafts. */
export const loadIncoming = (
  { people, articles }: Newsroom,
  { ports }: Premises,
  board: Board,
  terminal: Terminal,
): Promise<void> =>
  abreast(
    articles.filter(({ state }) => state === 'incoming'),
    (sample) => draftSample(sample, people, ports, board, terminal),
  )

/** What a database holds of the samples: `others` when people are there who are not of the sample newsroom. */
export const findNewsroom = async (
  { people, articles }: Newsroom,
  { store }: Ports,
): Promise<'none' | 'some' | 'all' | 'others'> => {
  const there = new Map((await store.people.all()).map(({ handle, name }) => [handle, name]))
  if (there.size === 0) return 'none'
  if (people.some(({ handle, name }) => there.get(handle) !== name)) return 'others'
  for (const { slug, state } of articles) {
    const article = await store.articles.bySlug(slug)
    if (!article || (state === 'published' && (await store.editions.of(article.id)).length < LANGUAGES.length))
      return 'some'
  }
  return 'all'
}

const learnSampleConcepts = async (people: readonly Person[], ports: Ports, terminal: Terminal): Promise<void> => {
  if ((await ports.store.concepts.all()).length > 0) return
  const lesson = await lessonOf(join(terminal.door.content, 'concepts.csv'), ports.formats.concepts, terminal)
  await learnConcepts(lesson, holder(people, 'administrator', 'en'), ports)
}

const draftSample = async (
  sample: Sample,
  people: readonly Person[],
  ports: Ports,
  board: Board,
  terminal: Terminal,
): Promise<void> => {
  await submitSample(sample, people, ports, terminal)
  board.mark(sample.slug, sample.source, 'submitted')
  await untilDrafted(ports.store, sample.slug, terminal.door.signal, (standing) => board.follow(standing))
}

/** Works through the list, so many at once; after a failure those under way are ended, and no other is begun. */
const abreast = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const rest = items.values()
  let failed = false
  const worker = async () => {
    for (const item of rest) {
      if (failed) return
      await work(item).catch((thrown: unknown) => {
        failed = true
        throw thrown
      })
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: ABREAST }, worker))
  const failure = ends.find((end) => end.status === 'rejected')
  if (failure) throw failure.reason
}
