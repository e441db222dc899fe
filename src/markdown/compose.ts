import type { Unit } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import { codeProblems } from '../text/codes.ts'
import { anchored } from './anchors.ts'
import { compile } from './compile.ts'
import { MANNERS, type Manner } from './manner.ts'
import type { Slot } from './pieces.ts'
import { type Choose, isChanged, planOf } from './plan.ts'
import type { Planned } from './planned.ts'
import { type ReadText, read } from './read.ts'
import { splice } from './splice.ts'
import { languageOf } from './tag.ts'
import { verify } from './verify.ts'

/**
 * The document with the chosen targets in the place of their sources. Where `choose` answers `undefined` or the source
 * itself, and everywhere outside the changed units, the bytes stay as they are. The result is parsed again and compared
 * with what was meant; what does not hold is written more cautiously. Links to headings follow what these say now.
 * Throws `document.not_composed` {unit, reason}: `unknown` (no such unit in this document), `codes` (lost or foreign
 * codes), `structure` or `content` (it cannot be said in Markdown at this place).
 */
export const compose = (markdown: string, units: readonly Unit[], choose: Choose): string => {
  const changed = units.filter((unit) => isChanged(unit, choose))
  if (changed.length === 0) return markdown
  const document = read(markdown, spokenIn(units))
  return anchored(document.parsed, composeIn(document, changed, choose).parsed)
}

/** The language of a source as its units tell it: an element with a `lang` is open to translation only if that is it. */
export const spokenIn = (units: readonly Unit[]): Language | undefined =>
  units
    .flatMap(({ codes }) => codes)
    .filter(({ close }) => close.startsWith('</'))
    .map(({ open }) => languageOf(open))
    .find((language) => language !== undefined)

/** The composed document as it was read again. */
export const composeIn = (document: ReadText, changed: readonly Unit[], choose: Choose): ReadText => {
  const plans = plansOf(document, changed, choose)
  const manners = new Map<Slot, number>()
  for (;;) {
    const { edits, touched, targets } = compile(document, plans, (slot) => MANNERS[manners.get(slot) ?? 0] as Manner)
    const composed = read(splice(document.parsed.markdown, edits), document.language)
    const wrong = verify(document, composed, edits, touched, targets)
    if (wrong.size === 0) return composed
    for (const [slot, reason] of wrong) climb(manners, slot, reason, changed)
  }
}

const climb = (manners: Map<Slot, number>, slot: Slot, reason: string, changed: readonly Unit[]) => {
  const next = (manners.get(slot) ?? 0) + 1
  if (next < MANNERS.length) manners.set(slot, next)
  else {
    const [start, end] = slot.range
    const unit = changed.find((candidate) => candidate.start >= start && candidate.end <= end)
    throw new Fault('document.not_composed', { unit: unit?.id ?? '', reason })
  }
}

/** What is to stand in the slots of the changed units. */
export const plansOf = ({ parsed, slots }: ReadText, changed: readonly Unit[], choose: Choose) => {
  const places = new Map(slots.map((slot) => [`${slot.kind} ${slot.range.join()}`, slot]))
  const plans = new Map<Slot, readonly Planned[]>()
  for (const unit of changed) {
    for (const part of unit.parts) {
      const target = part.type === 'segment' ? choose(part) : undefined
      if (part.type === 'segment' && target && codeProblems(part.content, target).length > 0) {
        throw new Fault('document.not_composed', { unit: unit.id, reason: 'codes' })
      }
    }
    const slot = places.get(`${unit.kind} ${unit.start},${unit.end}`)
    const plan = slot && planOf(slot, unit, choose, parsed.markdown)
    if (!plan) throw new Fault('document.not_composed', { unit: unit.id, reason: 'unknown' })
    plans.set(slot, plan)
  }
  return plans
}
