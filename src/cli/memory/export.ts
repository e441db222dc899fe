import type { MemoryRow, TranslationUnit } from '../../model/memory.ts'
import { toTagged } from '../../text/marks.ts'
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
    const rows = rowsOf(await store.memory.all())
    await putOut(file, rows, formats.memory, terminal)
    await reportExport(file, 'memory_exported', rows.length, terminal)
    return 0
  },
})

/** Each pair once, whatever stood around it. */
const rowsOf = (units: readonly TranslationUnit[]): readonly MemoryRow[] => {
  const rows = units.map(({ sourceLanguage, targetLanguage, source, target }) => ({
    source_language: sourceLanguage,
    target_language: targetLanguage,
    source: toTagged(source),
    target: toTagged(target),
  }))
  const filled = rows.filter(({ source, target }) => source.trim() !== '' && target.trim() !== '')
  return [...new Map(filled.map((row) => [JSON.stringify(Object.values(row)), row])).values()]
}
