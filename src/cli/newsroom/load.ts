import { join } from 'node:path'
import type { Person } from '../../model/actor.ts'
import type { Premises } from '../../premises.ts'
import type { Ports } from '../../step.ts'
import { learnConcepts } from '../../steps/learn.ts'
import { lessonOf } from '../exchange.ts'
import type { Terminal } from '../terminal.ts'
import { untilDrafted } from '../wait.ts'
import type { Board } from './board.ts'
import { holder } from './holder.ts'
import { publishSample, submitSample } from './publish.ts'
import { readNewsroom, type Sample } from './read.ts'

/** Published samples walked side by side: enough to keep the workers busy, few enough to be followed by eye. */
const ABREAST = 3

/**
 * Loads the sample newsroom into an empty one: people, concepts, published articles, and then the incoming ones, whose
 * sentences the memory has learnt by then. A load that was cut short goes on; a newsroom of others is left alone.
 * The queue must be running. Answers whether this is the sample newsroom.
 */
export const loadNewsroom = async ({ ports }: Premises, board: Board, terminal: Terminal): Promise<boolean> => {
  const { people, articles } = await readNewsroom(terminal)
  if (!(await isOurs(people, ports))) return false
  await ports.store.transaction(async (records) => {
    for (const person of people) if (!(await records.people.byHandle(person.handle))) await records.people.put(person)
  })
  await learnSampleConcepts(people, ports, terminal)
  const published = articles.filter(({ state }) => state === 'published')
  await abreast(published, (sample) =>
    publishSample(sample, people, ports, terminal, (language, done) => board.mark(sample.slug, language, done)),
  )
  await abreast(
    articles.filter(({ state }) => state === 'incoming'),
    (sample) => draftSample(sample, people, ports, board, terminal),
  )
  return true
}

/** Nobody is there yet, or all who are in the sample are. */
const isOurs = async (people: readonly Person[], { store }: Ports): Promise<boolean> => {
  const there = new Map((await store.people.all()).map(({ handle, name }) => [handle, name]))
  return there.size === 0 || people.every(({ handle, name }) => there.get(handle) === name)
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

/** Works through the list, so many at once; the first that fails ends it. */
const abreast = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const rest = items.values()
  const worker = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: ABREAST }, worker))
}
