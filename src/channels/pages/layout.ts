import type { Say, Tag } from '../../channel.ts'
import { type Markup, markup } from '../../text/template.ts'

export interface Page {
  readonly language: Tag
  /** Way from the page up to its language's front page: empty there, `../` one folder below. */
  readonly up: '' | '../'
  readonly title: string
  /** What stands in the head beside what every page has. */
  readonly head: readonly Markup[]
  readonly main: Markup
}

/**
 * The whole of a page. Scripts are forbidden although there are none: should one ever slip in, it stays still.
 * Links inside the site are relative, so that the pages work below any address.
 */
export const layout = ({ language, up, title, head, main }: Page, say: Say): string =>
  `${
    markup`<!DOCTYPE html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
${head}
<link rel="alternate" type="application/rss+xml" title="${say('site.name')}" href="${up}rss.xml">
<link rel="stylesheet" href="${up}style.css">
</head>
<body>
<a class="skip" href="#main">${say('page.skip')}</a>
<header class="site">
<a href="${up === '' ? './' : up}">${say('site.name')}</a>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="site">
<p>${say('site.description')}</p>
<p><a href="${up}rss.xml">RSS</a></p>
</footer>
</body>
</html>
`.markup
  }`
