import { type Content, plainText } from '../../model/inline.ts'
import type { TranslationUnit } from '../../model/memory.ts'
import { digest } from '../../text/digest.ts'
import { memoryKey } from '../../text/fold.ts'

/** A pair as the memory keeps it: texts are found by digests of what safe folding leaves of them. */
export interface MemoryRow {
  readonly source_language: string
  /** Names the sentence with its codes, so that a pair never gets the source of another, with other codes. */
  readonly source_key: string
  readonly before: string
  readonly after: string
  readonly before_key: string
  readonly after_key: string
  readonly text_key: string
  readonly source: Content
  readonly target_language: string
  readonly target_key: string
  /** `null`: what stands beside the target is not known. */
  readonly target_before_key: string | null
  readonly target_after_key: string | null
  readonly target: Content
  readonly came_from: string
}

/** 128 bits: two texts with the same key are the same text. */
export const keyOf = (text: string): string => digest(memoryKey(text)).slice(0, 32)

/**
 * Rows for pairs given in the order of a text, one for each place: of the same pair in the same place the last.
 *
 * A target's own neighbours are what makes an in-context match in its language. They are known at the edges, and where
 * the pair before (or after) in the list is the one that stood there; elsewhere the target answers without context.
 */
export const rowsOf = (units: readonly TranslationUnit[]): readonly MemoryRow[] => {
  const rows = new Map<string, MemoryRow>()
  units.forEach((unit, place) => {
    const row = {
      source_language: unit.sourceLanguage,
      source_key: keyOf(shapeOf(unit.source)),
      before: unit.before,
      after: unit.after,
      before_key: keyOf(unit.before),
      after_key: keyOf(unit.after),
      text_key: keyOf(plainText(unit.source)),
      source: unit.source,
      target_language: unit.targetLanguage,
      target_key: keyOf(plainText(unit.target)),
      target_before_key: beside(unit.before, units[place - 1], unit, (other) => other.after === plainText(unit.source)),
      target_after_key: beside(unit.after, units[place + 1], unit, (other) => other.before === plainText(unit.source)),
      target: unit.target,
      came_from: unit.from,
    }
    const { source_language, target_language, source_key, before_key, after_key } = row
    rows.set([source_language, target_language, source_key, before_key, after_key].join(), row)
  })
  return [...rows.values()]
}

/** Key of the target text beside a unit's target, where `text` is the source text that stands there. */
const beside = (
  text: string,
  other: TranslationUnit | undefined,
  unit: TranslationUnit,
  adjoins: (other: TranslationUnit) => boolean,
): string | null => {
  if (text === '') return keyOf('')
  const same =
    other !== undefined &&
    other.sourceLanguage === unit.sourceLanguage &&
    other.targetLanguage === unit.targetLanguage &&
    plainText(other.source) === text &&
    adjoins(other)
  return same ? keyOf(plainText(other.target)) : null
}

/** The text with a private-use mark and an id wherever a code stands. */
const shapeOf = (content: Content): string =>
  content
    .map((part) => {
      if (part.type === 'text') return part.value
      return part.type === 'ph' ? `\uE000${part.id};` : `\uE001${part.id};${shapeOf(part.content)}\uE002`
    })
    .join('')
