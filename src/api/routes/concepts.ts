import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import type { ConceptId } from '../../model/ids.ts'
import type { Ports } from '../../step.ts'
import { learnConcepts } from '../../steps/learn.ts'
import { putConcept, removeConcept } from '../../steps/tend.ts'
import { searchConcepts } from '../../text/term-search.ts'
import { baseOf } from '../base.ts'
import { IMPORT_BYTES } from '../bodies.ts'
import { mediaTypesOf, pickFormat } from '../import.ts'
import { verb } from '../route.ts'
import {
  conceptHistorySchema,
  conceptListSchema,
  conceptParams,
  conceptPutSchema,
  conceptQuery,
  conceptRemovedSchema,
  conceptSchema,
  importQuery,
  learnedConceptsSchema,
  newConceptSchema,
} from '../schemas/knowledge.ts'
import { ifMatchHeader } from '../schemas/translation.ts'
import { bylines } from '../views/byline.ts'
import { viewConcept, viewStale } from '../views/concept.ts'
import { tellProblem } from '../views/fault.ts'

const noun = 'concepts'
const path = '/api/concepts/:id'
const idOf = ({ id }: { readonly id: string }) => id as ConceptId

export const concepts = (ports: Ports) => {
  const { store } = ports
  const put: typeof putConcept = (order, who) =>
    putConcept(order, who, ports).catch(async (thrown) => {
      throw viewStale(thrown, await bylines(store.people))
    })

  return [
    verb({
      method: 'GET',
      path: '/api/concepts',
      noun,
      summary: 'The termbase, or what of it is sought, by id',
      query: conceptQuery,
      reply: conceptListSchema,
      async handler({ query: { limit, after = '', ...sought } }) {
        const found = searchConcepts(await store.concepts.all(), sought)
        const rest = found.filter(({ id }) => id > after)
        const page = rest.slice(0, limit)
        const byline = await bylines(store.people)
        return {
          concepts: page.map((concept) => viewConcept(concept, byline)),
          total: found.length,
          next: rest.length > limit ? (page.at(-1)?.id ?? null) : null,
        }
      },
    }),

    verb({
      method: 'POST',
      path: '/api/concepts',
      noun,
      summary: 'A new concept',
      bodies: { 'application/json': newConceptSchema },
      status: 201,
      reply: conceptSchema,
      etag: ({ etag }) => etag,
      async handler({ body: { terms } }, who) {
        const concept = { id: `c-${randomUUID()}` as ConceptId, terms }
        return viewConcept(await put({ concept, base: 0 }, who, ports), await bylines(store.people))
      },
    }),

    verb({
      method: 'GET',
      path,
      noun,
      summary: 'A concept',
      params: conceptParams,
      reply: conceptSchema,
      etag: ({ etag }) => etag,
      async handler({ params }) {
        const concept = await store.concepts.get(idOf(params))
        if (!concept) throw new Fault('concept.unknown', { id: params.id })
        return viewConcept(concept, await bylines(store.people))
      },
    }),

    verb({
      method: 'PUT',
      path,
      noun,
      summary: 'A concept as it is to be, by those who review the languages of the terms that change',
      params: conceptParams,
      headers: ifMatchHeader,
      bodies: { 'application/json': conceptPutSchema },
      reply: conceptSchema,
      etag: ({ etag }) => etag,
      async handler({ params, headers, body }, who) {
        const concept = { id: idOf(params), terms: body.terms }
        return viewConcept(await put({ concept, base: baseOf(headers, body) }, who, ports), await bylines(store.people))
      },
    }),

    verb({
      method: 'DELETE',
      path,
      noun,
      summary: 'Take a concept out; its history stays',
      params: conceptParams,
      headers: ifMatchHeader,
      reply: conceptRemovedSchema,
      async handler({ params, headers }, who) {
        const order = { id: idOf(params), base: baseOf(headers, {}) }
        await removeConcept(order, who, ports).catch(async (thrown) => {
          throw viewStale(thrown, await bylines(store.people))
        })
        return { id: params.id }
      },
    }),

    verb({
      method: 'GET',
      path: `${path}/history`,
      noun,
      summary: 'What a concept ever was and who made it so, newest first',
      params: conceptParams,
      reply: conceptHistorySchema,
      async handler({ params }) {
        const versions = await store.concepts.history(idOf(params))
        if (versions.length === 0) throw new Fault('concept.unknown', { id: params.id })
        const byline = await bylines(store.people)
        return {
          versions: versions.map(({ etag, terms, by, at }) => ({
            etag,
            terms: terms && [...terms],
            by: by && byline.by(by),
            at: at.toISOString(),
          })),
        }
      },
    }),

    verb({
      method: 'POST',
      path: '/api/concepts/import',
      noun,
      summary: 'Put the concepts of a file into the termbase, all or none',
      needs: 'administrator',
      query: importQuery,
      bodies: mediaTypesOf(ports.formats.concepts, z.string()),
      bodyLimit: IMPORT_BYTES,
      reply: learnedConceptsSchema,
      async handler({ query: { from }, body, mediaType, language }, who) {
        const format = pickFormat(ports.formats.concepts, mediaType)
        const { count, notices } = await learnConcepts({ text: body, format, from: from ?? format.id }, who, ports)
        return { count, notices: notices.map((notice) => tellProblem(notice, language, ports.voice)) }
      },
    }),
  ]
}
