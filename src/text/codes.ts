import { type CodeRef, type Content, codesOf, type Inline } from '../model/inline.ts'

export interface CodeProblem {
  /** `missing`: may not be left out. `added`: unknown, or stands more often than it may. `moved_out`: left or entered a code that must enclose the same as before. */
  readonly problem: 'missing' | 'added' | 'moved_out'
  readonly id: string
}

type Found = CodeRef & { readonly type: 'ph' | 'pc' }

/**
 * What a target did to the codes of its source, in the order of the source; empty when it kept them all. Emphasis and
 * the like (`canDelete`) may be dropped and need not enclose what they enclosed; `canCopy` codes may stand twice.
 */
export const codeProblems = (source: Content, target: Content): readonly CodeProblem[] => {
  const wanted = new Map(codesOf(source).map((code) => [code.id, code]))
  const seen = new Set<string>()
  const added = new Set<string>()
  for (const code of codesOf(target)) {
    const model = wanted.get(code.id)
    if (model?.type !== code.type || (!model.canCopy && seen.has(code.id))) added.add(code.id)
    seen.add(code.id)
  }
  const missing = [...wanted.values()].filter(({ id, canDelete }) => !canDelete && !seen.has(id))
  const before = enclosures(source)
  const after = enclosures(target)
  const moved = [...wanted.values()].filter(({ id, canDelete }) => {
    const places = after.get(id)
    return !canDelete && places !== undefined && !added.has(id) && places !== before.get(id)
  })
  return [
    ...missing.map(({ id }) => ({ problem: 'missing' as const, id })),
    ...[...added].map((id) => ({ problem: 'added' as const, id })),
    ...moved.map(({ id }) => ({ problem: 'moved_out' as const, id })),
  ]
}

/** For every code, the codes around it that may not be dropped: outermost first, every place told apart. */
const enclosures = (content: Content): ReadonlyMap<string, string> => {
  const places = new Map<string, string>()
  const walk = (parts: Content, around: readonly string[]) => {
    for (const part of parts) {
      if (part.type === 'text') continue
      const place = JSON.stringify(around.toSorted())
      const known = places.get(part.id)
      places.set(part.id, known === undefined || known === place ? place : `${known} ${place}`)
      if (part.type === 'pc') walk(part.content, part.canDelete ? around : [...around, part.id])
    }
  }
  walk(content, [])
  return places
}

/**
 * The same content with its code ids exchanged, where `from` and `to` are the same text with the same codes under
 * other ids (a sentence moved within its unit, a remembered pair): the first code of `from` becomes the first of `to`.
 * `undefined` when their codes differ in number or kind.
 */
export const recode = (content: Content, from: Content, to: Content): Content | undefined => {
  const old = codesOf(from)
  const fresh = codesOf(to)
  if (old.length !== fresh.length || old.some((code, index) => code.type !== fresh[index]?.type)) return undefined
  const ids = new Map(old.map((code, index) => [code.id, fresh[index] as Found]))
  if (codesOf(content).some(({ id }) => !ids.has(id))) return undefined
  const exchange = (part: Inline): Inline => {
    if (part.type === 'text') return part
    const { id, equiv, canDelete, canCopy } = ids.get(part.id) as Found
    return part.type === 'ph'
      ? { type: 'ph', id, equiv, canDelete, canCopy }
      : { type: 'pc', id, equiv, canDelete, canCopy, content: part.content.map(exchange) }
  }
  return content.map(exchange)
}
