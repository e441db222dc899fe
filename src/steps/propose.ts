import type { Introduction } from '../markdown/index.ts'
import { Fault } from '../model/fault.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import { fitSlug, slugOf } from '../text/slug.ts'

/** What is said beside a text that is submitted. */
export interface Order {
  /** Absent: the front matter's `slug`, else made from the title. */
  readonly slug?: string | undefined
  /** Absent: the front matter's `language`. */
  readonly source?: Language | undefined
  /** Absent: every other language. */
  readonly languages?: readonly Language[] | undefined
  readonly section?: string | undefined
}

/** The article that a text and the order say together. Pure. Throws `language.*` and `slug.*`. */
export const propose = (order: Order, { title, ...said }: Introduction) => {
  const source = order.source ?? said.language
  if (!source && said.foreignLanguage)
    throw new Fault('language.unknown', { found: said.foreignLanguage, expected: LANGUAGES.join(', ') })
  if (!source) throw new Fault('language.missing', { expected: LANGUAGES.join(', ') })
  const wanted = order.languages ?? LANGUAGES.filter((language) => language !== source)
  if (wanted.includes(source)) throw new Fault('language.same', { language: source })
  const slug = order.slug ?? said.slug ?? slugOf(title)
  if (slug === '') throw new Fault('slug.missing', { title })
  return {
    slug: fitSlug(slug),
    title,
    source,
    wanted: LANGUAGES.filter((language) => wanted.includes(language)),
    section: order.section ?? said.section ?? 'news',
  }
}
