import type { Channel, ShelvedEdition } from '../channel.ts'
import { annotate } from '../markdown/annotate.ts'
import { PATH, pageAddress } from './address.ts'

/** The localized documents themselves, for static-site generators. Front matter says how each stands to its siblings. */
export const markdown: Channel = {
  id: 'markdown',
  render: ({ editions, origin }) =>
    editions.map((shelved) => ({ path: PATH.markdown(shelved.edition), body: annotated(shelved, origin) })),
}

const annotated = ({ edition, siblings }: ShelvedEdition, origin: string): string =>
  annotate(edition.markdown, {
    language: edition.language,
    slug: edition.slug,
    translationKey: edition.article,
    sourceLanguage: edition.sourceLanguage,
    translations: Object.fromEntries(siblings.map((sibling) => [sibling.language, pageAddress(origin, sibling)])),
  })
