import { z } from 'zod'
import type { Remembered } from '../../model/memory.ts'
import type { Ports } from '../../step.ts'
import { learnMemory } from '../../steps/learn.ts'
import { weigh } from '../../steps/weigh.ts'
import { bandOf } from '../../text/match-score.ts'
import { BANDS } from '../../text/match-table.ts'
import { termBreach } from '../../text/term-breach.ts'
import { IMPORT_BYTES } from '../bodies.ts'
import { mediaTypesOf, pickFormat } from '../import.ts'
import { verb } from '../route.ts'
import {
  importQuery,
  learnedSchema,
  memoryQuery,
  memorySchema,
  searchQuery,
  searchSchema,
} from '../schemas/knowledge.ts'
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
      const { memory } = ports.store
      const pair = { source, target }
      // an empty neighbour is the edge of a text: where none was given, nothing is known of the place
      const highest = before === undefined && after === undefined ? BANDS.exact : BANDS.context
      const [same = []] = await memory.lookup(pair, [{ source: text, before: before ?? '', after: after ?? '' }])
      const [alike = []] = same.length > 0 ? [] : await memory.similar(pair, [text], BANDS.low)
      const now = ports.now()
      const breaksTerms = termBreach(alike.length > 0 ? await ports.store.concepts.all() : [], pair, now)
      return {
        count: await memory.count(),
        matches: [...same, ...weigh(alike, { now, breaksTerms })].map((match) => {
          const score = Math.min(match.score, highest)
          return { ...viewRemembered(match), score, band: bandOf(score) }
        }),
      }
    },
  }),

  verb({
    method: 'GET',
    path: '/api/memory/search',
    noun: 'memory',
    summary: 'Remembered sentences that have these words in any form, newest first',
    query: searchQuery,
    reply: searchSchema,
    async handler({ query: { source, target, words, limit } }) {
      return { matches: (await ports.store.memory.concordance({ source, target }, words, limit)).map(viewRemembered) }
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

const viewRemembered = ({ source, target, from, at }: Remembered) => ({
  source: viewText(source),
  target: viewText(target),
  from,
  at: at.toISOString(),
})
