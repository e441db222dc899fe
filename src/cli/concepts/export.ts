import { command } from '../command.ts'
import { putOut, reportExport } from '../exchange.ts'

/** Writes the termbase into a file. */
export const conceptsExport = command({
  name: 'concepts export',
  operands: { words: 'FILE', least: 1, most: 1 },
  options: {},
  json: '{ file, count }',
  async perform({ operands: [file = ''] }, terminal) {
    const { store, formats } = (await terminal.open()).ports
    const concepts = await store.concepts.all()
    await putOut(file, concepts, formats.concepts, terminal)
    await reportExport(file, 'concepts_exported', concepts.length, terminal)
    return 0
  },
})
