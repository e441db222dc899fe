import type { Say, ShelvedEdition } from '../../channel.ts'
import { json, type Markup, markup } from '../../text/template.ts'
import { pageAddress } from '../address.ts'

/** The edition as search engines read it (https://schema.org/NewsArticle). Only live siblings are named. */
export const newsArticle = ({ edition, siblings }: ShelvedEdition, origin: string, say: Say): Markup => {
  const href = pageAddress(origin, edition)
  const source = siblings.find(({ language }) => language === edition.sourceLanguage)
  const translations = siblings.filter(({ language }) => language !== edition.sourceLanguage)
  const bond =
    edition.language === edition.sourceLanguage
      ? { workTranslation: translations.map((sibling) => ({ '@id': pageAddress(origin, sibling) })) }
      : source && { translationOfWork: { '@id': pageAddress(origin, source) } }
  return markup`<script type="application/ld+json">${json({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': href,
    mainEntityOfPage: href,
    headline: edition.title,
    ...(edition.description === '' ? {} : { description: edition.description }),
    inLanguage: edition.language,
    datePublished: edition.publishedAt.toISOString(),
    dateModified: edition.updatedAt.toISOString(),
    publisher: { '@type': 'Organization', name: say('site.name') },
    ...bond,
  })}</script>`
}
