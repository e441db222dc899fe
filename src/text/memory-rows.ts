import type { MemoryRow, TranslationUnit } from '../model/memory.ts'
import { toTagged } from './marks.ts'

/** Pairs as rows of a plain file, each once, whatever stood around it: what codes hide and neighbours stay behind. */
export const memoryRows = (units: readonly TranslationUnit[]): readonly MemoryRow[] => {
  const rows = units.map(({ sourceLanguage, targetLanguage, source, target }) => ({
    source_language: sourceLanguage,
    target_language: targetLanguage,
    source: toTagged(source),
    target: toTagged(target),
  }))
  const filled = rows.filter(({ source, target }) => source.trim() !== '' && target.trim() !== '')
  return [...new Map(filled.map((row) => [JSON.stringify(Object.values(row)), row])).values()]
}
