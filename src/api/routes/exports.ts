import type { Format } from '../../format.ts'
import type { Ports } from '../../step.ts'
import { memoryRows } from '../../text/memory-rows.ts'
import { page, type Route } from '../route.ts'

/** What the newsroom knows, as files: those that the imports take, one for each format on the shelf. */
export const exports = ({ store, formats }: Ports): readonly Route[] => [
  ...formats.concepts.map((format) =>
    download('concepts', 'The whole termbase as a file', format, () => store.concepts.all()),
  ),
  ...formats.memory.map((format) =>
    download('memory', 'The whole memory as a file', format, async () => memoryRows(await store.memory.all())),
  ),
]

const download = <Value>(
  noun: 'concepts' | 'memory',
  summary: string,
  { id, mediaType, write }: Format<Value>,
  read: () => Promise<Value>,
): Route =>
  page({
    method: 'GET',
    path: `/api/${noun}.${id}`,
    noun,
    summary,
    needs: 'person',
    mediaType,
    answer: async (_, reply) =>
      reply
        .type(`${mediaType}; charset=utf-8`)
        .header('content-disposition', `attachment; filename="${noun}.${id}"`)
        .send(write(await read())),
  })
