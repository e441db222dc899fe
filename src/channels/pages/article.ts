import type { Say, ShelvedEdition, ShownEdition, Sibling } from '../../channel.ts'
import { type Markup, markup, trusted } from '../../text/template.ts'
import { pageAddress } from '../address.ts'
import { alternates } from '../alternates.ts'
import { chooser } from './chooser.ts'
import { dateline } from './dateline.ts'
import { layout } from './layout.ts'
import { newsArticle } from './news-article.ts'
import { openGraph } from './open-graph.ts'

/** The page of one live edition. It is its own canonical page: one that named its source would vanish from searches. */
export const article = (shelved: ShelvedEdition, origin: string, say: Say): string => {
  const { edition, siblings } = shelved
  return layout(
    {
      language: edition.language,
      up: '../',
      title: `${edition.title} · ${say('site.name')}`,
      head: [
        ...description(edition.description),
        markup`<link rel="canonical" href="${pageAddress(origin, edition)}">`,
        ...alternates(siblings, origin).map(
          ({ hreflang, href }) => markup`<link rel="alternate" hreflang="${hreflang}" href="${href}">`,
        ),
        ...openGraph(shelved, origin, say),
        newsArticle(shelved, origin, say),
      ],
      main: markup`<article>
<header>
<h1>${edition.title}</h1>
${dateline(edition, say)}
${languages(edition, siblings, say)}
${letters(edition, say)}
</header>
${trusted(edition.html)}
</article>`,
    },
    say,
  )
}

const description = (text: string): readonly Markup[] =>
  text === '' ? [] : [markup`<meta name="description" content="${text}">`]

const languages = (edition: ShownEdition, siblings: readonly Sibling[], say: Say) =>
  chooser(
    siblings.map(({ language }) => language),
    edition.language,
    (language) => `../../${language}/${siblings.find((sibling) => sibling.language === language)?.slug}/`,
    say,
  )

/** By which alphabet the text was derived, with a way to the letters in which it was written. */
const letters = ({ alphabet, slug }: ShownEdition, say: Say): Markup | undefined =>
  alphabet === undefined
    ? undefined
    : markup`<p class="alphabet">${say('page.alphabet', { version: alphabet })} <a href="../../kk/${slug}/" hreflang="kk">${say('page.cyrillic')}</a></p>`
