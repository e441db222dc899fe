import type { Channel, Say, Shelf, ShelvedEdition, ShownEdition, Sibling } from '../channel.ts'
import { annotate } from '../markdown/annotate.ts'
import { introduce, rewrite, toHtml } from '../markdown/index.ts'
import type { EditionId } from '../model/ids.ts'
import type { LatinVersion } from '../text/languages/kk-latin.ts'
import { contentInLatin, toLatin } from '../text/latin.ts'

/**
 * The channels, each showing every Kazakh edition once more in Latin letters, as `kk-Latn`: the same text by an alphabet
 * of `text/latin.ts`, never a translation. Nothing of it is stored. It stands on the Kazakh shelf, so that it comes, changes
 * and goes together with the edition that it is derived from.
 */
export const inKazakhLatin = (channels: readonly Channel[], version: LatinVersion): readonly Channel[] =>
  channels.map((channel) => ({
    id: channel.id,
    render(shelf, say) {
      const wide = { ...shelf, editions: shelf.editions.map(withLatinSibling) }
      const latin: Say = (key, params) => toLatin(say(key, params), version)
      const derived = shelf.language === 'kk' ? channel.render(latinShelf(wide, version, latin), latin) : []
      return [...channel.render(wide, say), ...derived]
    },
  }))

const withLatinSibling = ({ edition, siblings }: ShelvedEdition): ShelvedEdition => ({
  edition,
  siblings: siblings.flatMap((sibling): readonly Sibling[] =>
    sibling.language === 'kk' ? [sibling, { ...sibling, language: 'kk-Latn' }] : [sibling],
  ),
})

const latinShelf = (shelf: Shelf, version: LatinVersion, say: Say): Shelf => ({
  ...shelf,
  language: 'kk-Latn',
  editions: shelf.editions.map(({ edition, siblings }) => ({ edition: inLatin(edition, version, say), siblings })),
  killed: shelf.killed.map((edition) => ({ ...edition, language: 'kk-Latn' })),
})

const inLatin = (edition: ShownEdition, version: LatinVersion, say: Say): ShownEdition => ({
  ...edition,
  ...textInLatin(edition, version, say),
  // Feeds must not take it for the item that it is derived from.
  id: `${edition.id}-latn` as EditionId,
  section: toLatin(edition.section, version),
  language: 'kk-Latn',
  alphabet: version,
})

type Text = Pick<ShownEdition, 'title' | 'description' | 'markdown' | 'html'>

/** One for each Kazakh edition: every delivery asks for all of them, and nearly all are as they were. */
const known = new Map<string, { readonly from: string; readonly text: Text }>()

const textInLatin = ({ id, markdown: from }: ShownEdition, version: LatinVersion, say: Say): Text => {
  const footnotes = {
    heading: say('footnotes.heading'),
    back: (number: string) => say('footnotes.back', { number }),
  }
  const key = JSON.stringify([id, version, footnotes.heading, footnotes.back('')])
  const before = known.get(key)
  if (before?.from === from) return before.text
  // What the author's front matter gives for Kazakh is given by that tag.
  const kazakh = annotate(from, { language: 'kk' })
  const markdown = rewrite(kazakh, 'kk', (content) => contentInLatin(content, version))
  const { title, description } = introduce(markdown)
  const text = { title, description, markdown, html: toHtml(markdown, { omitTitle: title, footnotes }) }
  known.set(key, { from, text })
  return text
}
