import type { Say, Shelf, ShownEdition } from '../../channel.ts'
import { type Markup, markup } from '../../text/template.ts'
import { address, PATH } from '../address.ts'
import { neighbours } from '../alternates.ts'
import { chooser } from './chooser.ts'
import { dateline } from './dateline.ts'
import { layout } from './layout.ts'

/**
 * The list of a language's live editions. It says nothing to search engines of other languages' front pages:
 * they list other articles, and are no translations of this one.
 */
export const front = ({ language, editions, origin }: Shelf, say: Say): string =>
  layout(
    {
      language,
      up: '',
      title: say('site.name'),
      head: [
        markup`<meta name="description" content="${say('site.description')}">`,
        markup`<link rel="canonical" href="${address(origin, PATH.front(language))}">`,
      ],
      main: markup`<header>
<h1>${say('front.title')}</h1>
${chooser(neighbours(editions, language), language, (other) => `../${other}/`, say)}
</header>
${
  editions.length === 0
    ? markup`<p>${say('front.empty')}</p>`
    : markup`<ul class="editions">
${editions.map(({ edition }) => entry(edition, say))}
</ul>`
}`,
    },
    say,
  )

const entry = (edition: ShownEdition, say: Say): Markup => markup`<li>
<h2><a href="${edition.slug}/">${edition.title}</a></h2>
${dateline(edition, say)}
${edition.description === '' ? [] : markup`<p>${edition.description}</p>`}
</li>`
