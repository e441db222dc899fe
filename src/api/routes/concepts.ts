import { z } from 'zod'
import type { Ports } from '../../step.ts'
import { learnConcepts } from '../../steps/learn.ts'
import { IMPORT_BYTES } from '../bodies.ts'
import { mediaTypesOf, pickFormat } from '../import.ts'
import { verb } from '../route.ts'
import { conceptListSchema, importQuery, learnedSchema } from '../schemas/knowledge.ts'

export const concepts = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/concepts',
    noun: 'concepts',
    summary: 'The termbase',
    reply: conceptListSchema,
    handler: async () => ({
      concepts: (await ports.store.concepts.all()).map(({ id, terms }) => ({ id, terms: [...terms] })),
    }),
  }),

  verb({
    method: 'POST',
    path: '/api/concepts/import',
    noun: 'concepts',
    summary: 'Put the concepts of a file into the termbase, all or none',
    needs: 'administrator',
    query: importQuery,
    bodies: mediaTypesOf(ports.formats.concepts, z.string()),
    bodyLimit: IMPORT_BYTES,
    reply: learnedSchema,
    handler: async ({ query: { from }, body, mediaType }, who) => {
      const format = pickFormat(ports.formats.concepts, mediaType)
      const { count } = await learnConcepts({ text: body, format, from: from ?? format.id }, who, ports)
      return { count }
    },
  }),
]
