import type { Say, ShelvedEdition, Sibling } from '../../channel.ts'
import { json, type Markup, markup } from '../../text/template.ts'
import { pageAddress } from '../address.ts'

/** The edition as search engines read it (https://schema.org/NewsArticle). Only live siblings are named. */
export const newsArticle = (shelved: ShelvedEdition, origin: string, say: Say): Markup => {
  const { edition } = shelved
  const href = pageAddress(origin, edition)
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
    ...bond(shelved, origin),
  })}</script>`
}

/** What the edition is to its siblings. The same words in other letters are no translation. */
const bond = ({ edition, siblings }: ShelvedEdition, origin: string): object => {
  const named = (sibling: Sibling) => ({ '@id': pageAddress(origin, sibling) })
  const source = siblings.find(({ language }) => language === edition.sourceLanguage)
  const kazakh = siblings.find(({ language }) => language === 'kk')
  if (edition.language === 'kk-Latn') return kazakh ? { isBasedOn: named(kazakh) } : {}
  if (edition.language !== edition.sourceLanguage) return source ? { translationOfWork: named(source) } : {}
  const translations = siblings.filter(({ language }) => language !== edition.language && language !== 'kk-Latn')
  return { workTranslation: translations.map(named) }
}
