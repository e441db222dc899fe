import type { Say, ShelvedEdition, Tag } from '../../channel.ts'
import { type Markup, markup } from '../../text/template.ts'
import { pageAddress } from '../address.ts'

/** Open Graph wants a territory, with an underscore (https://ogp.me), and knows nothing of scripts. */
const LOCALE: Readonly<Record<Tag, string>> = {
  az: 'az_AZ',
  ru: 'ru_RU',
  kk: 'kk_KZ',
  'kk-Latn': 'kk_KZ',
  en: 'en_US',
}

/** What a messenger or a social network shows of the page. */
export const openGraph = ({ edition, siblings }: ShelvedEdition, origin: string, say: Say): readonly Markup[] => [
  property('og:type', 'article'),
  property('og:title', edition.title),
  ...(edition.description === '' ? [] : [property('og:description', edition.description)]),
  property('og:url', pageAddress(origin, edition)),
  property('og:site_name', say('site.name')),
  property('og:locale', LOCALE[edition.language]),
  ...[...new Set(siblings.map(({ language }) => LOCALE[language]))]
    .filter((locale) => locale !== LOCALE[edition.language])
    .map((locale) => property('og:locale:alternate', locale)),
  property('article:published_time', edition.publishedAt.toISOString()),
  property('article:modified_time', edition.updatedAt.toISOString()),
]

const property = (name: string, content: string): Markup => markup`<meta property="${name}" content="${content}">`
