import { type Content, plainText } from '../model/inline.ts'
import type { LanguagePair } from '../model/language.ts'
import { dateFor } from './date-fix.ts'
import type { FoundDate } from './dates.ts'
import { figureFor, type Replacement } from './figure-fix.ts'
import { patched } from './patch.ts'
import { quantities } from './quantities.ts'
import type { FoundQuantity } from './quantity.ts'
import type { Gist } from './similarity.ts'

/**
 * The target of a remembered source with the figures that another source has in their places: `undefined` unless figures
 * are all that differs between the two, and each that differs stands once in the target, where exchanging it leaves the
 * words around it right.
 */
export const repaired = (asked: Gist, known: Gist, target: Content, pair: LanguagePair): Content | undefined => {
  if (!differInFiguresOnly(asked, known)) return undefined
  const [wanted, given] = [quantities(asked.text, pair.source), quantities(known.text, pair.source)]
  if (wanted.length !== given.length) return undefined
  const text = plainText(target)
  const open = quantities(text, pair.target)
  const taken = new Set<FoundQuantity>()
  const replacements: Replacement[] = []
  for (const [at, right] of wanted.entries()) {
    const before = given[at] as FoundQuantity
    if (sayOf(right, asked.text) === sayOf(before, known.text)) continue
    const [place, ...more] = open.filter((one) => meansSame(one, before))
    if (!place || more.length > 0 || taken.has(place)) return undefined
    taken.add(place)
    const replacement = replacementFor(right, place, text, pair)
    if (!replacement) return undefined
    replacements.push(replacement)
  }
  if (replacements.length === 0) return undefined
  return replacements
    .sort((one, other) => other.start - one.start)
    .reduce<Content | undefined>(
      (content, { start, end, text }) => content && patched(content, start, end, text),
      target,
    )
}

const differInFiguresOnly = ({ tokens: asked }: Gist, { tokens: known }: Gist): boolean =>
  asked.length === known.length &&
  asked.every(({ kind, text }, at) => kind === known[at]?.kind && (kind === 'number' || text === known[at]?.text))

const sayOf = ({ start, end }: FoundQuantity, text: string): string => text.slice(start, end)

const replacementFor = (
  right: FoundQuantity,
  wrong: FoundQuantity,
  text: string,
  { target }: LanguagePair,
): Replacement | undefined => {
  if (isDay(right) && isDay(wrong)) return dateFor(right, wrong, text, target)
  return figureFor(right, wrong, text, target)
}

const isDay = (one: FoundQuantity): one is FoundQuantity & FoundDate => one.type === 'date' && one.month !== undefined

const meansSame = (one: FoundQuantity, other: FoundQuantity): boolean => {
  if (one.type !== other.type) return false
  if (one.type === 'date' && other.type === 'date')
    return one.day === other.day && one.month === other.month && one.year === other.year
  if (one.type === 'money' && other.type === 'money' && one.currency !== other.currency) return false
  return 'values' in one && 'values' in other && one.values[0] === other.values[0]
}
