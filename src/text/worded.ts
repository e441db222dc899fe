import type { LanguagePair } from '../model/language.ts'
import { quantities } from './quantities.ts'
import type { FoundQuantity } from './quantity.ts'
import { isFirm, saidBy } from './said.ts'
import { spelledNumbers } from './spelled.ts'

/** A small number in words of the target, and that of the source in whose place it stands. */
export interface Worded {
  readonly expected: FoundQuantity
  readonly found: FoundQuantity
}

/**
 * The number in words that stands where the source has another: `three ministers`, «четыре министра». Words for two to
 * ten, for round hundreds and thousands and for the ordinals among them are left out, put in and paraphrased by good
 * translations (`the two countries`, a fortnight, «обе стороны», a third, a second), so that neither a word that is
 * missing nor one that is added says anything. Only where the source has exactly one that the target does not have in
 * any style, and the target one of the same kind that the source does not have, is the one taken for the other. Nothing
 * is said beside a half or a quarter, which tells the time of day by the hour that comes.
 */
export const reworded = (sourceText: string, targetText: string, { source, target }: LanguagePair) => {
  const [before, after] = [quantities(sourceText, source), quantities(targetText, target)]
  if (!before.some(isWord) || !after.some(isWord)) return undefined
  if ([...before, ...after].some(isPart)) return undefined
  const missing = lost(before, after, spelledNumbers(targetText, target))
  const added = lost(after, before, spelledNumbers(sourceText, source))
  const [[expected, ...more], [found, ...others]] = [missing, added]
  if (!expected || !found || more.length + others.length > 0 || expected.type !== found.type) return undefined
  return { expected, found } satisfies Worded
}

/** A number in words of which `numbers` would not say that it is missing. */
const isWord = (one: FoundQuantity): boolean =>
  (one.type === 'number' || one.type === 'ordinal') &&
  one.style === 'words' &&
  Number.isInteger(one.values[0]) &&
  saidBy([one]).every((said) => !isFirm(said))

const isPart = (one: FoundQuantity): boolean =>
  'style' in one && one.style === 'words' && (one.values[0] === 0.5 || one.values[0] === 0.25)

const lost = (
  found: readonly FoundQuantity[],
  others: readonly FoundQuantity[],
  words: ReadonlySet<number>,
): readonly FoundQuantity[] => {
  const pool = new Set([...words, ...saidBy(others).flatMap(({ values, parts }) => [...values, ...parts])])
  const value = (one: FoundQuantity) => ('values' in one ? (one.values[0] ?? 0) : 0)
  const rest = found.filter((one) => isWord(one) && !pool.has(value(one)))
  return rest.filter((one, index) => rest.findIndex((other) => value(other) === value(one)) === index)
}
