import type { Person } from '../../model/actor.ts'
import type { Ports } from '../../step.ts'
import { verb } from '../route.ts'
import { peopleSchema, personSchema } from '../schemas/people.ts'

export const people = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/me',
    noun: 'people',
    summary: 'Who is signed in, and what they may do',
    reply: personSchema,
    handler: async (_, who) => viewPerson(who),
  }),

  verb({
    method: 'GET',
    path: '/api/people',
    noun: 'people',
    summary: 'Everybody and what they may do',
    needs: 'administrator',
    reply: peopleSchema,
    handler: async () => ({ people: (await ports.store.people.all()).map(viewPerson) }),
  }),
]

const viewPerson = ({ handle, name, language, rights }: Person) => ({ handle, name, language, rights: [...rights] })
