import type { Content } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { compose } from './compose.ts'
import { extract } from './extract.ts'

/**
 * A document with every segment changed by a function and all else byte for byte as it was: code, addresses, front
 * matter that is not text. Throws what `compose` throws.
 */
export const rewrite = (markdown: string, language: Language, change: (content: Content) => Content): string =>
  compose(markdown, extract(markdown, language), ({ content }) => change(content))
