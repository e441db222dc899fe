import { type Content, plainText } from '../model/inline.ts'

/**
 * The content with `[start, end)` of its plain text replaced, codes left where they are; `undefined` when the range is
 * not inside one run of text, so that nobody can say which side of a code the new text belongs to.
 */
export const patched = (content: Content, start: number, end: number, value: string): Content | undefined => {
  let offset = 0
  let done = false
  const walk = (parts: Content): Content =>
    parts.map((part) => {
      if (part.type === 'pc') return { ...part, content: walk(part.content) }
      if (part.type !== 'text') return part
      const from = offset
      offset += part.value.length
      if (done || start < from || end > offset || end <= start) return part
      done = true
      return { ...part, value: part.value.slice(0, start - from) + value + part.value.slice(end - from) }
    })
  const result = walk(content)
  return done && plainText(result) !== plainText(content) ? result : undefined
}
