import type { Channel, Say, Shelf, ShelvedEdition } from '../channel.ts'
import { type Markup, markup } from '../text/template.ts'
import { absolute } from './absolute.ts'
import { address, PATH, pageAddress } from './address.ts'
import { neighbours } from './alternates.ts'
import { sectionName } from './section.ts'

/** Feed readers poll; what is older stands on the pages. */
const MAX_ITEMS = 100

/** RSS 2.0 (https://www.rssboard.org/rss-specification), one feed per language, with the whole text of each edition. */
export const rss: Channel = {
  id: 'rss',
  render: (shelf, say) => [{ path: PATH.feed(shelf.language), body: `${feed(shelf, say).markup}\n` }],
}

const feed = ({ language, editions, origin }: Shelf, say: Say): Markup => {
  const shown = editions.slice(0, MAX_ITEMS)
  const sisters = neighbours(shown, language).filter((other) => other !== language)
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${say('site.name')}</title>
<link>${address(origin, PATH.front(language))}</link>
<description>${say('site.description')}</description>
<language>${language}</language>
${lastBuildDate(shown)}
<atom:link rel="self" type="application/rss+xml" href="${address(origin, PATH.feed(language))}"/>
${sisters.map(
  (sister) =>
    markup`<atom:link rel="alternate" type="application/rss+xml" hreflang="${sister}" href="${address(origin, PATH.feed(sister))}"/>`,
)}
${shown.map((shelved) => item(shelved, origin, say))}
</channel>
</rss>`
}

const item = ({ edition, siblings }: ShelvedEdition, origin: string, say: Say): Markup => markup`<item>
<title>${edition.title}</title>
<link>${pageAddress(origin, edition)}</link>
<guid isPermaLink="false">${tag(origin, edition.id)}</guid>
<pubDate>${edition.publishedAt.toUTCString()}</pubDate>
<dc:language>${edition.language}</dc:language>
<category>${sectionName(edition.section, say)}</category>
${edition.description === '' ? [] : markup`<description>${edition.description}</description>`}
${siblings.map(
  (sibling) =>
    markup`<atom:link rel="alternate" type="text/html" hreflang="${sibling.language}" href="${pageAddress(origin, sibling)}"/>`,
)}
<content:encoded>${absolute(edition.html, pageAddress(origin, edition))}</content:encoded>
</item>`

/** Of the newest change that is shown, never of the clock: an unchanged shelf gives an unchanged feed. */
const lastBuildDate = (shown: readonly ShelvedEdition[]): Markup | readonly [] =>
  shown.length === 0
    ? []
    : markup`<lastBuildDate>${new Date(Math.max(...shown.map(({ edition }) => edition.updatedAt.getTime()))).toUTCString()}</lastBuildDate>`

/** A tag URI (RFC 4151) from what no correction changes. The year is the one in which these names were first given. */
const tag = (origin: string, id: string): string => `tag:${new URL(origin).hostname},2026:${id}`
