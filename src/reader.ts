import type { Admission } from './markdown/index.ts'
import type { Unit } from './model/document.ts'
import type { Language } from './model/language.ts'

/**
 * Reads Markdown that somebody else wrote, and takes no longer for it than it may. Meanwhile the process goes on with its
 * other work.
 */
export interface Reader {
  /**
   * What a document says of itself, once it is certain that it can be shown to readers too. Throws what `admit` and
   * `toHtml` throw, and `document.too_slow` {seconds}.
   */
  admit(markdown: string): Promise<Admission>
  /** The units of a document. Throws `document.too_slow` {seconds}. */
  extract(markdown: string, language: Language): Promise<readonly Unit[]>
}
