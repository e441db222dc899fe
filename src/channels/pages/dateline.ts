import type { Say } from '../../channel.ts'
import type { Edition } from '../../model/edition.ts'
import { type Markup, markup } from '../../text/template.ts'
import { sectionName } from '../section.ts'

/** Section and day of publication. The day is counted in UTC: an author's `date: 2026-11-05` is that day everywhere. */
export const dateline = ({ language, section, publishedAt }: Edition, say: Say): Markup => {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(publishedAt)
  const time = markup`<time datetime="${publishedAt.toISOString()}">${day}</time>`
  return section === ''
    ? markup`<p class="dateline">${time}</p>`
    : markup`<p class="dateline"><span class="section">${sectionName(section, say)}</span> ${time}</p>`
}
