import type { Sibling, Tag } from '../channel.ts'

type Place = Pick<Sibling, 'language' | 'slug'>

/** Every path below the outlet's root. A slug has no dot, so no folder of an edition is ever named like a file. */
export const PATH = {
  page: ({ language, slug }: Place) => `${language}/${slug}/index.html`,
  front: (language: Tag) => `${language}/index.html`,
  style: (language: Tag) => `${language}/style.css`,
  feed: (language: Tag) => `${language}/rss.xml`,
  markdown: ({ language, slug }: Place) => `${language}/articles/${slug}.md`,
} as const

/** Absolute address of a file; a folder's `index.html` goes by the folder's name. */
export const address = (origin: string, path: string): string =>
  `${origin}/${path.replace(/(^|\/)index\.html$/u, '$1')}`

/** Absolute address of an edition's page: where every channel sends its readers. */
export const pageAddress = (origin: string, edition: Place): string => address(origin, PATH.page(edition))
