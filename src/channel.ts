import type { Edition } from './model/edition.ts'
import type { Language } from './model/language.ts'
import type { LatinVersion } from './text/languages/kk-latin.ts'

/** BCP 47 tags of what readers get: the languages, and Kazakh in Latin letters, which is derived from the Kazakh editions. */
export type Tag = Language | 'kk-Latn'

/** What a channel is shown: one language's live editions, each with its live siblings. */
export interface Shelf {
  readonly language: Tag
  /** Newest first. */
  readonly editions: readonly ShelvedEdition[]
  /** Editions of this language that were killed: their places must say so. */
  readonly killed: readonly ShownEdition[]
  /** Absolute address of the site's root, no slash at its end: `https://example.org`. */
  readonly origin: string
}

export interface ShelvedEdition {
  readonly edition: ShownEdition
  /** Every live edition of the same article in `LANGUAGES` order, this one included: the same set for all siblings. */
  readonly siblings: readonly Sibling[]
}

/** An edition as readers get it. */
export interface ShownEdition extends Omit<Edition, 'language'> {
  readonly language: Tag
  /** The alphabet in which `kk-Latn` is written; absent: the language's own. */
  readonly alphabet?: LatinVersion
}

/** Where an edition is found, and from which language it is. */
export type Sibling = Pick<ShownEdition, 'language' | 'slug' | 'sourceLanguage'>

/** A file for readers, by its path below the outlet's root: `kk/rss.xml`. */
export interface Artifact {
  readonly path: string
  readonly body: string
}

/** Says a sentence of `locales/<language>/channels.json` in the shelf's language. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** A way editions reach readers. Pure: editions in, files out; the same shelf gives the same bytes. */
export interface Channel {
  readonly id: string
  render(shelf: Shelf, say: Say): readonly Artifact[]
}
