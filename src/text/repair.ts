import { type Content, plainText } from '../model/inline.ts'
import type { LanguagePair } from '../model/language.ts'
import { dateFor, yearFor } from './date-fix.ts'
import type { FoundDate } from './dates.ts'
import { figureFor, type Replacement } from './figure-fix.ts'
import { patched } from './patch.ts'
import { quantities } from './quantities.ts'
import type { FoundQuantity } from './quantity.ts'
import { yearOf } from './said.ts'
import type { Gist } from './similarity.ts'

/**
 * The target of a remembered source with the figures that another source has in their places. `undefined` unless figures
 * are all that differs between the two (endings only as the figures ask: `2025-ci`, `2026-cı`), each that differs stands
 * once in the remembered source and once in its target, and exchanging it there leaves the words around it right: a day,
 * month or year in the form in which it stands, a number or sum in figures that asks for the same form of its noun.
 */
export const repaired = (asked: Gist, known: Gist, target: Content, pair: LanguagePair): Content | undefined => {
  if (!differInFiguresOnly(asked, known)) return undefined
  const [wanted, given] = [quantities(asked.text, pair.source), quantities(known.text, pair.source)]
  if (wanted.length !== given.length) return undefined
  const text = plainText(target)
  const open = quantities(text, pair.target)
  const replacements: Replacement[] = []
  for (const [at, right] of wanted.entries()) {
    const before = given[at] as FoundQuantity
    if (sayOf(right, asked.text) === sayOf(before, known.text)) continue
    const place = onlyPlace(before, given, open)
    const replacement = place && replacementFor(right, place, text, pair)
    if (!replacement) return undefined
    replacements.push(replacement)
  }
  return replacements.length === 0 ? undefined : replaced(target, replacements)
}

const differInFiguresOnly = ({ tokens: asked }: Gist, { tokens: known }: Gist): boolean =>
  asked.length === known.length &&
  asked.every(({ kind, text, folded }, at) => {
    const other = known[at]
    return kind === other?.kind && (kind === 'number' ? folded === other.folded : text === other.text)
  })

const sayOf = ({ start, end }: FoundQuantity, text: string): string => text.slice(start, end)

/** Where the target says what the remembered source says at one place: nowhere when either says it twice. */
const onlyPlace = (
  before: FoundQuantity,
  given: readonly FoundQuantity[],
  open: readonly FoundQuantity[],
): FoundQuantity | undefined => {
  const [place, ...more] = open.filter((one) => meansSame(one, before))
  const isOnce = given.filter((one) => meansSame(one, before)).length === 1
  return isOnce && more.length === 0 ? place : undefined
}

/** The content with all of these at once; `undefined` when two reach into each other, or one across a code. */
const replaced = (target: Content, replacements: readonly Replacement[]): Content | undefined => {
  const backwards = replacements.toSorted((one, other) => other.start - one.start)
  if (backwards.some(({ end }, at) => end > (backwards[at - 1]?.start ?? end))) return undefined
  return backwards.reduce<Content | undefined>(
    (content, { start, end, text }) => content && patched(content, start, end, text),
    target,
  )
}

const replacementFor = (
  right: FoundQuantity,
  wrong: FoundQuantity,
  text: string,
  { target }: LanguagePair,
): Replacement | undefined => {
  if (isDay(right) && isDay(wrong)) return dateFor(right, wrong, text, target)
  const [year, known] = [yearOf(right), yearOf(wrong)]
  if (year !== undefined && known !== undefined && (right.type === 'date' || wrong.type === 'date'))
    return yearFor(year, { year: known, start: wrong.start, end: wrong.end }, text, target)
  return figureFor(whole(right), wrong, text, target)
}

/** The target has said the figure of the other source as one number; so this one is no two either (`10 250`). */
const whole = (one: FoundQuantity): FoundQuantity => ('parts' in one ? { ...one, parts: [] } : one)

const isDay = (one: FoundQuantity): one is FoundQuantity & FoundDate => one.type === 'date' && one.month !== undefined

/** Or both a year, though in one of the languages nothing beside the figure says so. */
const meansSame = (one: FoundQuantity, other: FoundQuantity): boolean => {
  if (one.type === 'date' && other.type === 'date')
    return one.day === other.day && one.month === other.month && one.year === other.year
  if (one.type === 'date' || other.type === 'date') return yearOf(one) !== undefined && yearOf(one) === yearOf(other)
  if (one.type !== other.type) return false
  if (one.type === 'money' && other.type === 'money' && one.currency !== other.currency) return false
  return 'values' in one && 'values' in other && one.values[0] === other.values[0]
}
