import { memoryRows } from '../../text/memory-rows.ts'
import { command } from '../command.ts'
import { putOut, reportExport } from '../exchange.ts'

/** Writes the memory into a file. A row holds texts with their tags: what codes hide and neighbours stay behind. */
export const memoryExport = command({
  name: 'memory export',
  operands: { words: 'FILE', least: 1, most: 1 },
  options: {},
  json: '{ file, count }',
  async perform({ operands: [file = ''] }, terminal) {
    const { store, formats } = (await terminal.open()).ports
    const rows = memoryRows(await store.memory.all())
    await putOut(file, rows, formats.memory, terminal)
    await reportExport(file, 'memory_exported', rows.length, terminal)
    return 0
  },
})
