import type { By as Actor } from '../../api/schemas/people.ts'
import { nameOf } from '../colleagues.ts'
import { say } from '../voice.ts'

/** Who did something: a person by name, an engine by its id, the memory. */
export const By = ({ by }: { by: Actor }) => <>{wordsOf(by)}</>

const wordsOf = (by: Actor): string => {
  switch (by.type) {
    case 'person':
      return nameOf(by.person)
    case 'engine':
      return by.engine
    case 'memory':
      return say('office.by.memory')
  }
}
