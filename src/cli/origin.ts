import type { Actor, Person } from '../model/actor.ts'
import type { Origin } from '../model/translation.ts'
import type { Terminal } from './terminal.ts'

/** Where a target came from, in words: `amazon-translate`, `libretranslate via en`, `memory 101 % (slug)`, `carried over`, `person, over pseudo`. */
export const originWords = (origin: Origin, { say }: Pick<Terminal, 'say'>): string => {
  switch (origin.type) {
    case 'engine':
      return origin.via ? say('origin.via', { engine: origin.engine, language: origin.via }) : origin.engine
    case 'memory':
      return say('origin.memory', { score: origin.score, from: origin.from })
    case 'carried':
      return say('origin.carried', { was: originWords(origin.was, { say }) })
    case 'person':
      return origin.over ? say('origin.person_over', { over: originWords(origin.over, { say }) }) : say('origin.person')
  }
}

/** Who did something: a person's name, an engine's id, the memory. */
export const actorWords = (by: Actor, people: ReadonlyMap<string, Person>, { say }: Pick<Terminal, 'say'>): string => {
  if (by.type === 'person') return people.get(by.person)?.name ?? by.person
  return by.type === 'engine' ? by.engine : say('memory')
}

/** Who did something, for programs: people by their handle. */
export const actorRecord = (by: Actor, people: ReadonlyMap<string, Person>) =>
  by.type === 'person' ? { ...by, person: people.get(by.person)?.handle ?? by.person } : by
