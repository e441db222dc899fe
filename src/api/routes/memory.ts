import { z } from 'zod'
import type { Ports } from '../../step.ts'
import { learnMemory } from '../../steps/learn.ts'
import { IMPORT_BYTES } from '../bodies.ts'
import { mediaTypesOf, pickFormat } from '../import.ts'
import { verb } from '../route.ts'
import { importQuery, learnedSchema, memoryQuery, memorySchema } from '../schemas/knowledge.ts'
import { viewText } from '../views/translation.ts'

export const memory = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/memory',
    noun: 'memory',
    summary: 'What the memory knows of a sentence',
    query: memoryQuery,
    reply: memorySchema,
    async handler({ query: { source, target, text, before, after } }) {
      const query = { source: text, before: before ?? '', after: after ?? '' }
      // an empty neighbour is the edge of a text: where none was given, nothing is known of the place
      const highest = before === undefined && after === undefined ? 100 : 101
      const [matches = []] = await ports.store.memory.lookup({ source, target }, [query])
      return {
        count: await ports.store.memory.count(),
        matches: matches.map(({ target, score, from, at }) => ({
          target: viewText(target),
          score: score > highest ? highest : score,
          from,
          at: at.toISOString(),
        })),
      }
    },
  }),

  verb({
    method: 'POST',
    path: '/api/memory/import',
    noun: 'memory',
    summary: 'Put the pairs of a file into the memory, all or none',
    needs: 'administrator',
    query: importQuery,
    bodies: mediaTypesOf(ports.formats.memory, z.string()),
    bodyLimit: IMPORT_BYTES,
    reply: learnedSchema,
    handler: ({ query: { from }, body, mediaType }, who) => {
      const format = pickFormat(ports.formats.memory, mediaType)
      return learnMemory({ text: body, format, from: from ?? format.id }, who, ports)
    },
  }),
]
