import type { Engine } from '../engine.ts'
import { type Content, readableText, text } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { pseudo } from '../text/pseudo.ts'

/**
 * An engine that understands nothing and costs nothing: letters of the target language in the place of the source's.
 * For trying a newsroom out, and for tests of layout and of all that stands behind an engine.
 */
export const pseudoEngine = (): Engine => ({
  id: 'pseudo',
  capabilities: ({ source, target }) =>
    source === target
      ? undefined
      : { maxBytes: Number.MAX_SAFE_INTEGER, encodings: ['tags', 'spans', 'bare'], terms: 'none' },
  async reach(signal) {
    signal.throwIfAborted()
  },
  async suggest({ pair, segments, encoding }, signal) {
    signal.throwIfAborted()
    if (pair.source === pair.target) return []
    return segments.map(({ segment, content }) => ({
      segment,
      type: 'mt',
      content: disguised(encoding === 'bare' ? text(readableText(content)) : content, pair.target),
      similarity: null,
      origin: { type: 'engine', engine: 'pseudo' },
    }))
  },
})

const disguised = (content: Content, target: Language): Content =>
  content.map((part) => {
    if (part.type === 'text') return { type: 'text', value: pseudo(part.value, target) }
    return part.type === 'pc' ? { ...part, content: disguised(part.content, target) } : part
  })
