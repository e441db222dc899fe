import { type Content, codesOf, type Inline } from '../../src/model/inline.ts'

/** Content written for people: `<1>…</1>` for a paired code, `<2/>` for one that stands alone. */
export const tagged = (content: Content): string =>
  content
    .map((part) =>
      part.type === 'text'
        ? part.value
        : part.type === 'ph'
          ? `<${part.id}/>`
          : `<${part.id}>${tagged(part.content)}</${part.id}>`,
    )
    .join('')

/** The same back, with the codes of the source. */
export const untagged = (text: string, source: Content): Content => {
  const refs = new Map(codesOf(source).map((code) => [code.id, code]))
  const stack: { readonly id: string; readonly parts: Inline[] }[] = [{ id: '', parts: [] }]
  for (const [, plain = '', closes, id, alone] of text.matchAll(/([^<]+|<(?!\/?\d))|<(\/?)(\d+)(\/?)>/g)) {
    const parts = stack.at(-1)?.parts ?? []
    if (id === undefined) {
      const last = parts.at(-1)
      if (last?.type === 'text') parts[parts.length - 1] = { type: 'text', value: last.value + plain }
      else parts.push({ type: 'text', value: plain })
      continue
    }
    const ref = refs.get(id)
    if (!ref) throw new Error(`no code ${id} in ${tagged(source)}`)
    const { equiv, canDelete, canCopy } = ref
    if (alone) parts.push({ type: 'ph', id, equiv, canDelete, canCopy })
    else if (closes) {
      const { parts: content } = stack.pop() as (typeof stack)[number]
      stack.at(-1)?.parts.push({ type: 'pc', id, equiv, canDelete, canCopy, content })
    } else stack.push({ id, parts: [] })
  }
  return stack[0]?.parts ?? []
}
