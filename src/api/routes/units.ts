import type { SegmentId, TranslationUnitId } from '../../model/ids.ts'
import type { TendedUnit } from '../../model/memory.ts'
import type { Ports } from '../../step.ts'
import { correctUnit, removeUnit } from '../../steps/tend.ts'
import { unfit } from '../fit.ts'
import { verb } from '../route.ts'
import {
  unitListSchema,
  unitParams,
  unitPatchSchema,
  unitQuery,
  unitRemovalQuery,
  unitRemovedSchema,
  unitSchema,
} from '../schemas/knowledge.ts'
import { readTyped } from '../typed.ts'
import { bylines } from '../views/byline.ts'
import { viewStale, viewUnit } from '../views/concept.ts'

const noun = 'memory'
const path = '/api/memory/units/:id'
const idOf = ({ id }: { readonly id: string }) => id as TranslationUnitId

export const units = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/memory/units',
    noun,
    summary: 'Remembered pairs, newest first',
    query: unitQuery,
    reply: unitListSchema,
    async handler({ query }) {
      const { words, source, target } = query
      if (words !== undefined && (source === undefined || target === undefined))
        throw unfit(`query ${source === undefined ? 'source' : 'target'}`, '–', ['one_of', 'az | ru | kk | en'])
      const { units, next } = await ports.store.memory.tended(query)
      const byline = await bylines(ports.store.people)
      return {
        units: units.map((unit) => viewUnit(unit, byline)),
        next: next ?? null,
        count: await ports.store.memory.count(),
      }
    },
  }),

  verb({
    method: 'PATCH',
    path,
    noun,
    summary: 'Correct what a sentence is remembered as, by those who review its language',
    params: unitParams,
    bodies: { 'application/json': unitPatchSchema },
    reply: unitSchema,
    async handler({ params, body: { tagged, base } }, who) {
      const id = idOf(params)
      const order = {
        id,
        base: base === undefined ? undefined : new Date(base),
        target: ({ source }: TendedUnit) =>
          readTyped({ segment: id, tagged }, new Map([[id as string as SegmentId, source]])).content,
      }
      const unit = await correctUnit(order, who, ports).catch(async (thrown) => {
        throw viewStale(thrown, await bylines(ports.store.people))
      })
      return viewUnit(unit, await bylines(ports.store.people))
    },
  }),

  verb({
    method: 'DELETE',
    path,
    noun,
    summary: 'Take a pair out of the memory, by those who review its language',
    params: unitParams,
    query: unitRemovalQuery,
    reply: unitRemovedSchema,
    async handler({ params, query: { reason } }, who) {
      await removeUnit({ id: idOf(params), reason }, who, ports)
      return { id: params.id }
    },
  }),
]
