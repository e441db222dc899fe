import { may, type Person } from '../../model/actor.ts'
import type { Ports } from '../../step.ts'
import { addPerson, changePerson, giveToken, invitePerson, revokeToken, tokensOf } from '../../steps/people.ts'
import type { Credential } from '../../store.ts'
import { ownOrigin } from '../next.ts'
import { verb } from '../route.ts'
import {
  colleagueSchema,
  linkSchema,
  newPersonSchema,
  newTokenSchema,
  peopleSchema,
  personParams,
  personPatchSchema,
  tokenListSchema,
  tokenParams,
  tokenSchema,
} from '../schemas/people.ts'

const noun = 'people'

export const people = (ports: Ports, origin: string | undefined) => [
  verb({
    method: 'GET',
    path: '/api/people',
    noun,
    summary: 'Everybody and what they may do',
    reply: peopleSchema,
    handler: async (_, who) => ({ people: (await ports.store.people.all()).map((one) => viewColleague(one, who)) }),
  }),

  verb({
    method: 'POST',
    path: '/api/people',
    noun,
    summary: 'Add a person',
    needs: 'administrator',
    bodies: { 'application/json': newPersonSchema },
    status: 201,
    reply: colleagueSchema,
    async handler({ body: { email, ...given } }, who) {
      return viewColleague(await addPerson({ ...given, ...(email !== undefined && { email }) }, who, ports), who)
    },
  }),

  verb({
    method: 'PATCH',
    path: '/api/people/:handle',
    noun,
    summary: 'Change what is said of a person, or whether they may come in',
    needs: 'administrator',
    params: personParams,
    bodies: { 'application/json': personPatchSchema },
    reply: colleagueSchema,
    handler: async ({ params: { handle }, body: change }, who) =>
      viewColleague(await changePerson({ handle, change }, who, ports), who),
  }),

  verb({
    method: 'POST',
    path: '/api/people/:handle/link',
    noun,
    summary: 'A link with which the person signs in once',
    needs: 'administrator',
    params: personParams,
    status: 201,
    reply: linkSchema,
    async handler({ params: { handle } }, who, request) {
      const { secret, credential } = await invitePerson({ handle }, who, ports)
      return {
        handle,
        link: `${ownOrigin(request, origin)}/sign-in/${secret}`,
        until: (credential.expiresAt ?? credential.at).toISOString(),
      }
    },
  }),

  verb({
    method: 'GET',
    path: '/api/people/:handle/tokens',
    noun,
    summary: 'The tokens of programs that act as the person',
    params: personParams,
    reply: tokenListSchema,
    handler: async ({ params }, who) => viewTokens(await tokensOf(params, who, ports)),
  }),

  verb({
    method: 'POST',
    path: '/api/people/:handle/tokens',
    noun,
    summary: 'A token for a program that acts as the person',
    params: personParams,
    bodies: { 'application/json': newTokenSchema },
    status: 201,
    reply: tokenSchema,
    async handler({ params: { handle }, body: { label } }, who) {
      const { secret, credential } = await giveToken({ handle, label }, who, ports)
      return { id: credential.id, label, token: secret }
    },
  }),

  verb({
    method: 'DELETE',
    path: '/api/people/:handle/tokens/:id',
    noun,
    summary: 'Revoke a token; answers what is left',
    params: tokenParams,
    reply: tokenListSchema,
    async handler({ params }, who) {
      await revokeToken(params, who, ports)
      return viewTokens(await tokensOf(params, who, ports))
    },
  }),
]

const viewColleague = ({ handle, name, language, rights, email, disabled }: Person, who: Person) => ({
  handle,
  name,
  language,
  rights: [...rights],
  email: who.handle === handle || may(who, 'administrator', null) ? (email ?? null) : null,
  disabled: disabled ?? false,
})

const viewTokens = (tokens: readonly Credential[]) => ({
  tokens: tokens.map(({ id, label, at, seen }) => ({
    id,
    label,
    begun: at.toISOString(),
    seen: seen?.toISOString() ?? null,
  })),
})
