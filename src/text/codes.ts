import { type Content, codesOf, plainText } from '../model/inline.ts'

export interface CodeProblem {
  /**
   * `missing`: may not be left out. `added`: unknown, or stands more often than it may. `moved_out`: left or entered a
   * code that must enclose the same as before. `emptied`: enclosed something to read and does not now.
   */
  readonly problem: 'missing' | 'added' | 'moved_out' | 'emptied'
  readonly id: string
}

/**
 * What a target did to the codes of its source, in the order of the source; empty when it kept them all. Emphasis and
 * the like (`canDelete`) may be dropped and need not enclose what they enclosed, if only they enclose something; `canCopy`
 * codes may stand twice.
 */
export const codeProblems = (source: Content, target: Content): readonly CodeProblem[] => {
  const [own, found] = [codesOf(source), codesOf(target)]
  if (own.length === 0 && found.length === 0) return []
  const wanted = new Map(own.map((code) => [code.id, code]))
  const seen = new Set<string>()
  const added = new Set<string>()
  for (const code of found) {
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
    ...emptied(source, target).map((id) => ({ problem: 'emptied' as const, id })),
  ]
}

const emptied = (source: Content, target: Content): readonly string[] => {
  const before = hollow(source)
  return [...new Set(hollow(target))].filter((id) => !before.includes(id))
}

/** Ids of the pairs that enclose neither text nor a code that stands alone. */
const hollow = (content: Content): readonly string[] =>
  content.flatMap((part) => {
    if (part.type !== 'pc') return []
    const says = plainText(part.content).trim() !== '' || codesOf(part.content).some(({ type }) => type === 'ph')
    return [...(says ? [] : [part.id]), ...hollow(part.content)]
  })

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
