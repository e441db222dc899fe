import type { z } from 'zod'
import type { Person } from '../../model/actor.ts'
import type { Settings } from '../../model/settings.ts'
import type { Ports } from '../../step.ts'
import { changeMe } from '../../steps/settings.ts'
import { verb } from '../route.ts'
import { mePatchSchema, meSchema } from '../schemas/me.ts'

export const me = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/me',
    noun: 'people',
    summary: 'Who is signed in, what they may do, and how they like the desk',
    reply: meSchema,
    handler: async (_, who) => viewMe(who, await ports.store.settings.get(who.id)),
  }),

  verb({
    method: 'PATCH',
    path: '/api/me',
    noun: 'people',
    summary: 'Change my language, or how I like the desk: what is not named stays',
    bodies: { 'application/json': mePatchSchema },
    reply: meSchema,
    async handler({ body }, who) {
      const { person, settings } = await changeMe(body, who, ports)
      return viewMe(person, settings)
    },
  }),
]

const viewMe = ({ handle, name, language, rights }: Person, settings: Settings): z.input<typeof meSchema> => ({
  handle,
  name,
  language,
  rights: [...rights],
  settings,
})
