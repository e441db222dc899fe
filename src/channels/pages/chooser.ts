import type { Say, Tag } from '../../channel.ts'
import { type Markup, markup } from '../../text/template.ts'
import { NAME } from '../tag.ts'

/** Ways to the same thing in other languages, each called as it calls itself. Nothing where there is no other. */
export const chooser = (
  languages: readonly Tag[],
  own: Tag,
  href: (language: Tag) => string,
  say: Say,
): Markup | readonly [] => {
  if (languages.length < 2) return []
  const entries = languages.map((language) =>
    language === own
      ? markup`<li><span lang="${language}" aria-current="true">${NAME[language]}</span></li>`
      : markup`<li><a href="${href(language)}" lang="${language}" hreflang="${language}">${NAME[language]}</a></li>`,
  )
  return markup`<nav class="languages" aria-label="${say('page.languages')}">
<ul>
${entries}
</ul>
</nav>`
}
