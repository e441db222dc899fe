import type { Say, ShownEdition } from '../../channel.ts'
import { toLatin } from '../../text/latin.ts'
import { type Markup, markup } from '../../text/template.ts'
import { sectionName } from '../section.ts'

/** Section and day of publication. The day is counted in UTC: an author's `date: 2026-11-05` is that day everywhere. */
export const dateline = ({ language, alphabet, section, publishedAt }: ShownEdition, say: Say): Markup => {
  // CLDR has no dates in `kk-Latn`.
  const [written] = language.split('-')
  const day = new Intl.DateTimeFormat(written, { dateStyle: 'long', timeZone: 'UTC' }).format(publishedAt)
  const shown = alphabet === undefined ? day : toLatin(day, alphabet)
  const time = markup`<time datetime="${publishedAt.toISOString()}">${shown}</time>`
  return section === ''
    ? markup`<p class="dateline">${time}</p>`
    : markup`<p class="dateline"><span class="section">${sectionName(section, say)}</span> ${time}</p>`
}
