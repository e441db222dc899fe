import type { Say, ShownEdition } from '../../channel.ts'
import { markup } from '../../text/template.ts'
import { layout } from './layout.ts'

/** Stands where a killed edition stood. Of the edition itself it repeats nothing, its title least of all. */
export const killed = ({ language }: ShownEdition, say: Say): string =>
  layout(
    {
      language,
      up: '../',
      title: `${say('killed.title')} · ${say('site.name')}`,
      head: [markup`<meta name="robots" content="noindex">`],
      main: markup`<h1>${say('killed.title')}</h1>
<p>${say('killed.text')}</p>
<p><a href="../">${say('killed.onward')}</a></p>`,
    },
    say,
  )
