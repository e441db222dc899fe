import { sql } from 'kysely'
import { z } from 'zod'
import type { ArticleId, DocumentId, TranslationId } from '../../model/ids.ts'
import { languageSchema } from '../../model/language.ts'
import { segmentationSchema, type Translation } from '../../model/translation.ts'
import type { Translations } from '../../store.ts'
import { findings } from './findings.ts'
import { cutOf, segmentation } from './segmentation.ts'
import { atomically, type Db, json } from './sql.ts'
import { suggestions } from './suggestions.ts'
import { placing, targets } from './targets.ts'

export const translations = (db: Db): Translations => {
  const all = db.selectFrom('translations').selectAll()
  return {
    async get(id) {
      const row = await all.where('id', '=', id).executeTakeFirst()
      return row && translationSchema.parse(row)
    },
    async lock(id) {
      const row = await all.where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
      return row && translationSchema.parse(row)
    },
    async ofDocument(document) {
      const rows = await all.where('document', '=', document).orderBy('target').execute()
      return rows.map((row) => translationSchema.parse(row))
    },
    insert: ({ id, article, document, source, target, segmentation, etag }, targets) =>
      atomically(db, async (db) => {
        const cut = await cutOf(db, document, segmentation)
        await sql`
          with raised as (
            insert into translations (id, article, document, source, target, segmentation, cut, etag)
            values (${id}, ${article}, ${document}, ${source}, ${target}, ${json(segmentation)}, ${cut},
              ${etag + (targets.length > 0 ? 1 : 0)})
            on conflict do nothing
            returning id, document, etag
          ),
          ${placing(targets)}
          select from raised
        `.execute(db)
      }),
    ...segmentation(db),
    ...targets(db),
    ...suggestions(db),
    ...findings(db),
  }
}

const translationSchema: z.ZodType<Translation> = z.object({
  id: z.string().transform((id) => id as TranslationId),
  article: z.string().transform((id) => id as ArticleId),
  document: z.string().transform((id) => id as DocumentId),
  source: languageSchema,
  target: languageSchema,
  segmentation: segmentationSchema,
  etag: z.number(),
  checked: z.number().nullable(),
})
