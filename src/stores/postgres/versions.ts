import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { ArticleId, DocumentId, PersonId, TranslationId, VersionId } from '../../model/ids.ts'
import { languageSchema } from '../../model/language.ts'
import { filledTargetSchema, segmentationSchema } from '../../model/translation.ts'
import type { Version } from '../../model/version.ts'
import type { Versions } from '../../store.ts'
import { type Db, json, type Tables } from './sql.ts'

export const versions = (db: Db): Versions => {
  const all = db.selectFrom('versions').selectAll()
  return {
    async get(id) {
      const row = await all.where('id', '=', id).executeTakeFirst()
      return row && versionOf(row)
    },
    async latest(article, language) {
      const row = await all
        .where('article', '=', article)
        .where('language', '=', language)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && versionOf(row)
    },
    async of(article) {
      const rows = await all.where('article', '=', article).orderBy('language').orderBy('number').execute()
      return rows.map(versionOf)
    },
    async insert({ signedBy, targets, segmentation, ...version }) {
      await db
        .insertInto('versions')
        .values({ ...version, targets: json(targets), segmentation: json(segmentation), signed_by: signedBy })
        .onConflict((on) => on.column('id').doNothing())
        .execute()
    },
  }
}

const versionSchema = z.object({
  id: z.string().transform((id) => id as VersionId),
  article: z.string().transform((id) => id as ArticleId),
  document: z.string().transform((id) => id as DocumentId),
  language: languageSchema,
  translation: z
    .string()
    .transform((id) => id as TranslationId)
    .nullable(),
  segmentation: segmentationSchema,
  number: z.number(),
  targets: z.array(filledTargetSchema),
  signedBy: z.string().transform((id) => id as PersonId),
  override: z.string().nullable(),
  at: z.date(),
})

const versionOf = ({ signed_by, ...row }: Selectable<Tables['versions']>): Version =>
  versionSchema.parse({ ...row, signedBy: signed_by })
