import type { Say } from '../../channel.ts'
import { ENDONYM, type Language } from '../../model/language.ts'
import { type Markup, markup } from '../../text/template.ts'

/** Ways to the same thing in other languages, each called as it calls itself. Nothing where there is no other. */
export const chooser = (
  languages: readonly Language[],
  own: Language,
  href: (language: Language) => string,
  say: Say,
): Markup | readonly [] => {
  if (languages.length < 2) return []
  const entries = languages.map((language) =>
    language === own
      ? markup`<li><span lang="${language}" aria-current="true">${ENDONYM[language]}</span></li>`
      : markup`<li><a href="${href(language)}" lang="${language}" hreflang="${language}">${ENDONYM[language]}</a></li>`,
  )
  return markup`<nav class="languages" aria-label="${say('page.languages')}">
<ul>
${entries}
</ul>
</nav>`
}
