import type { ShelvedEdition, Sibling, Tag } from '../channel.ts'
import { pageAddress } from './address.ts'
import { TAGS } from './tag.ts'

export interface Alternate {
  readonly hreflang: Tag | 'x-default'
  readonly href: string
}

/**
 * Every live sibling with its address, the edition itself among them, and last the one for readers of other
 * languages: the author's own, else the first. The same list on every sibling, or search engines take none
 * (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
export const alternates = (siblings: readonly Sibling[], origin: string): readonly Alternate[] => {
  const [first] = siblings
  if (!first) return []
  const fallback = siblings.find(({ language, sourceLanguage }) => language === sourceLanguage) ?? first
  return [
    ...siblings.map((sibling) => ({ hreflang: sibling.language, href: pageAddress(origin, sibling) })),
    { hreflang: 'x-default', href: pageAddress(origin, fallback) },
  ]
}

/** The languages that share a live article with this shelf, its own among them: each has a front page and a feed. */
export const neighbours = (editions: readonly ShelvedEdition[], own: Tag): readonly Tag[] => {
  const found = new Set(editions.flatMap(({ siblings }) => siblings.map(({ language }) => language))).add(own)
  return TAGS.filter((tag) => found.has(tag))
}
