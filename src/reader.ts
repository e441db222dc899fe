import type { Introduction, Roundtrip } from './markdown/index.ts'
import type { Unit } from './model/document.ts'
import type { SegmentId } from './model/ids.ts'
import type { Content } from './model/inline.ts'
import type { Language } from './model/language.ts'

/** A document as it is to go to readers. */
export interface Composition {
  readonly markdown: string
  readonly units: readonly Unit[]
  /** Final targets; none: the document as it is. */
  readonly targets: ReadonlyMap<SegmentId, Content> | undefined
  /** As `HtmlOptions` has them; `{{number}}` in `back` stands for the number of the reference. */
  readonly footnotes: { readonly heading: string; readonly back: string }
  /** Whether the words of the body are to say in `data-segment` which segment they belong to. */
  readonly traced?: boolean
}

/** A composed document: its Markdown, its body as safe HTML without its title, and what it says of itself. */
export interface Rendered extends Pick<Introduction, 'title' | 'description' | 'date'> {
  readonly markdown: string
  readonly html: string
}

/**
 * Reads Markdown that somebody else wrote, and takes no longer for it than it may. Meanwhile the process goes on with its
 * other work. Every verb throws `document.too_slow` {seconds}, and `reader.busy` {seconds} where others took the time.
 */
export interface Reader {
  /**
   * What a document says of itself, once it is certain that it can be shown to readers too. Throws what `admit` and
   * `toHtml` throw.
   */
  admit(markdown: string): Promise<Introduction>
  /** The units of a document. */
  extract(markdown: string, language: Language): Promise<readonly Unit[]>
  /** Composes a document and renders it. Throws what `compose`, `introduce` and `toHtml` throw. */
  render(composition: Composition): Promise<Rendered>
  /** Takes a document apart and puts it together again. Throws what `compose` throws. */
  roundtrip(markdown: string, language: Language, mode: 'identity' | 'pseudo'): Promise<Roundtrip>
}
