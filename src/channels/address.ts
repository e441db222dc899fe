import type { Edition } from '../model/edition.ts'
import type { Language } from '../model/language.ts'

/** Every path below the outlet's root. A slug has no dot, so no folder of an edition is ever named like a file. */
export const PATH = {
  page: ({ language, slug }: Edition) => `${language}/${slug}/index.html`,
  front: (language: Language) => `${language}/index.html`,
  style: (language: Language) => `${language}/style.css`,
  feed: (language: Language) => `${language}/rss.xml`,
  markdown: ({ language, slug }: Edition) => `${language}/articles/${slug}.md`,
} as const

/** Absolute address of a file; a folder's `index.html` goes by the folder's name. */
export const address = (origin: string, path: string): string =>
  `${origin}/${path.replace(/(^|\/)index\.html$/u, '$1')}`

/** Absolute address of an edition's page: where every channel sends its readers. */
export const pageAddress = (origin: string, edition: Edition): string => address(origin, PATH.page(edition))
