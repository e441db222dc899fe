import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import { type Language, SCRIPT } from '../model/language.ts'
import type { Span } from '../text/address.ts'
import { foreignRuns, isForeign, mixedWords } from '../text/foreign.ts'
import { repairWord } from '../text/homoglyph.ts'
import { FACTS } from '../text/languages/index.ts'
import { patched } from '../text/patch.ts'
import { filledSides, place, type Sides } from '../text/sides.ts'

/** Words of the target in the script of another language, and words with letters of both. */
export const script: Check = {
  id: 'script',
  inspect: ({ pair, segments }) => filledSides(segments).flatMap((sides) => inspectSides(sides, pair.target)),
}

const inspectSides = (sides: Sides, language: Language): readonly Finding[] => {
  const { segment, targetText } = sides
  if (isForeign(targetText, language)) {
    return [{ segment: segment.id, key: 'wrong', params: { found: targetText } }]
  }
  return [
    ...mixedWords(targetText).map((word) => mixed(sides, word, language)),
    ...foreignRuns(targetText, language).map((run) => ({
      segment: segment.id,
      key: 'foreign',
      params: { found: run.text },
      ...place('target', run),
    })),
  ]
}

/** A word with letters of both scripts; mended when each foreign letter has a twin in the language's alphabet. */
const mixed = ({ segment, target }: Sides, word: Span, language: Language): Finding => {
  const expected = repairWord(word.text, SCRIPT[language])
  const { letters } = FACTS[language]
  const sure = expected !== word.text && [...expected.toLowerCase()].every((letter) => letters.includes(letter))
  const fix = sure ? patched(target, word.start, word.end, expected) : undefined
  return {
    segment: segment.id,
    ...(sure
      ? { key: 'mixed', params: { found: word.text, expected } }
      : { key: 'tangled', params: { found: word.text } }),
    ...place('target', word),
    ...(fix ? { fix: [...fix] } : {}),
  }
}
