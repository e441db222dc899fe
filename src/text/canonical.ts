import { type CodeRef, type Content, codesOf } from '../model/inline.ts'

/**
 * Content travels between documents (through the memory) with its codes numbered by their order in
 * the source segment, because the numbers of a unit mean nothing in another.
 */
export const canonical = (source: Content, content: Content): Content => {
  const numbers = new Map(unique(source).map((code, index) => [code.id, String(index + 1)]))
  return mapCodes(content, (code) => {
    const id = numbers.get(code.id)
    return id === undefined ? undefined : { ...code, id }
  })
}

/** Canonical content with the codes of `source` put in; `undefined` when it asks for codes that `source` has not. */
export const localized = (source: Content, content: Content): Content | undefined => {
  const codes = unique(source)
  const missing = codesOf(content).some((code) => codes[Number(code.id) - 1]?.type !== code.type)
  if (missing) return undefined
  return mapCodes(content, (code) => {
    const { id, equiv, canDelete, canCopy } = codes[Number(code.id) - 1] as CodeRef
    return { id, equiv, canDelete, canCopy }
  })
}

/**
 * Content of `from` with the ids that the same codes have in `to`: a sentence that moved, or whose neighbour in the
 * unit gained a code. `undefined` when the codes are not the same.
 */
export const recode = (content: Content, from: Content, to: Content): Content | undefined => {
  const known = new Set(codesOf(from).map(({ id }) => id))
  return codesOf(content).every(({ id }) => known.has(id)) ? localized(to, canonical(from, content)) : undefined
}

const unique = (source: Content) => {
  const seen = new Set<string>()
  return codesOf(source).filter((code) => !seen.has(code.id) && seen.add(code.id))
}

const mapCodes = (content: Content, rename: (code: CodeRef) => CodeRef | undefined): Content =>
  content.flatMap((part): Content => {
    if (part.type === 'text') return [part]
    const inner = part.type === 'pc' ? mapCodes(part.content, rename) : []
    const code = rename(part)
    if (code === undefined) return inner
    return part.type === 'pc' ? [{ ...code, type: 'pc', content: inner }] : [{ ...code, type: 'ph' }]
  })
