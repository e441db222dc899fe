import type { z } from 'zod'
import type { Edition } from '../../model/edition.ts'
import type { Version } from '../../model/version.ts'
import type { Records } from '../../store.ts'
import type { editionSchema, versionSchema } from '../schemas/version.ts'
import type { Byline } from './byline.ts'

export const viewVersion = (
  { language, number, targets, signedBy, override, at }: Version,
  revision: number,
  { handle }: Byline,
): z.input<typeof versionSchema> => ({
  language,
  number,
  revision,
  segments: targets.length,
  signedBy: handle(signedBy),
  override,
  at: at.toISOString(),
})

export const viewEdition = (edition: Edition): z.input<typeof editionSchema> => {
  const { language, state, slug, section, title, description, sourceLanguage, publishedAt, updatedAt } = edition
  return {
    language,
    state,
    slug,
    section,
    title,
    description,
    sourceLanguage,
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

/** The revision that the version was made of. */
export const revisionOf = async ({ document }: Version, { documents }: Records): Promise<number> => {
  const found = await documents.get(document)
  if (!found) throw new Error(`document ${document} of a version is gone`)
  return found.revision
}
