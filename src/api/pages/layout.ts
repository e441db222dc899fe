import { ENDONYM, LANGUAGES, type Language } from '../../model/language.ts'
import { type Markup, markup } from '../../text/template.ts'
import type { Voice } from '../../voice.ts'

export interface Layout {
  readonly language: Language
  readonly title: string
  readonly main: Markup
  /** Where a choice of language leads; absent: there is none to be had here. */
  readonly here?: string
}

/** A whole page that the server writes. It needs no script. */
export const layout = ({ language, title, main, here }: Layout, voice: Voice): string =>
  markup`<!DOCTYPE html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Terjiman</title>
<link rel="stylesheet" href="/desk.css">
</head>
<body class="plain">
<header>
<a class="name" href="/">Terjiman</a>
${here === undefined ? undefined : languages(language, here, voice)}
</header>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`.markup

const languages = (
  own: Language,
  here: string,
  voice: Voice,
): Markup => markup`<nav aria-label="${voice.say(own, 'desk.languages')}">
<ul class="languages">
${LANGUAGES.map((language) =>
  language === own
    ? markup`<li><span lang="${language}" aria-current="true">${ENDONYM[language]}</span></li>`
    : markup`<li><a href="${here}?lang=${language}" lang="${language}" hreflang="${language}">${ENDONYM[language]}</a></li>`,
)}
</ul>
</nav>`
