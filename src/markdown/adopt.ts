import type { Code, Unit } from '../model/document.ts'
import { type CodeRef, type Content, codesOf } from '../model/inline.ts'

/**
 * Gives the codes of a translated unit the ids of the source's codes: the same kind with the same destination or bytes
 * first, then, for emphasis and for links within the document, the same kind. A code that the source has not keeps a
 * name that no source code has.
 */
export const adopt = (translated: Unit, source: Unit): ((content: Content) => Content) => {
  const refs = new Map(source.parts.flatMap(({ content }) => codesOf(content)).map((ref) => [ref.id, ref]))
  const free = [...source.codes]
  const take = (test: (code: Code) => boolean): CodeRef | undefined => {
    const index = free.findIndex(test)
    const [taken] = index === -1 ? [] : free.splice(index, 1)
    return taken && refs.get(taken.id)
  }
  const adopted = new Map(
    translated.codes.map((code) => [
      code.id,
      take((candidate) => isTwin(code, candidate)) ?? looseTwin(code, take) ?? inwardTwin(code, take),
    ]),
  )
  const walk = (content: Content): Content =>
    content.map((part) => {
      if (part.type === 'text') return part
      const { id, equiv, canDelete, canCopy } = adopted.get(part.id) ?? { ...part, id: `?${part.id}` }
      return part.type === 'ph'
        ? { type: 'ph', id, equiv, canDelete, canCopy }
        : { type: 'pc', id, equiv, canDelete, canCopy, content: walk(part.content) }
    })
  return walk
}

const isTwin = (one: Code, other: Code): boolean => {
  if (one.kind !== other.kind) return false
  if (one.kind === 'link' || one.kind === 'image') return one.href === other.href
  return one.open === other.open || one.kind === 'break'
}

/** A link to a heading leads where the translated heading is: its words are in its name. */
const inwardTwin = (code: Code, take: (test: (code: Code) => boolean) => CodeRef | undefined): CodeRef | undefined => {
  const isInward = ({ kind, href }: Code) => kind === 'link' && href?.startsWith('#') === true
  return isInward(code) ? take(isInward) : undefined
}

const EMPHASIS: Readonly<Record<string, Code['kind']>> = { '<em>': 'emphasis', '<strong>': 'strong', '<del>': 'delete' }

/** Emphasis by any marks, or written as an element because a suffix followed it. */
const looseTwin = (code: Code, take: (test: (code: Code) => boolean) => CodeRef | undefined): CodeRef | undefined => {
  const kind = EMPHASIS[code.open] ?? code.kind
  const isLoose = kind === 'emphasis' || kind === 'strong' || kind === 'delete'
  return isLoose ? take((candidate) => candidate.kind === kind) : undefined
}
