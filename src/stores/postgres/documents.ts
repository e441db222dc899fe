import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { type Document, segmentsOf, unitSchema } from '../../model/document.ts'
import type { ArticleId, DocumentId, PersonId } from '../../model/ids.ts'
import type { Documents } from '../../store.ts'
import { atomically, type Db, json, type Tables } from './sql.ts'

export const documents = (db: Db): Documents => {
  const all = db.selectFrom('documents').selectAll()
  return {
    async get(id) {
      const row = await all.where('id', '=', id).executeTakeFirst()
      return row && documentOf(row)
    },
    async latest(article) {
      const row = await all.where('article', '=', article).orderBy('revision', 'desc').limit(1).executeTakeFirst()
      return row && documentOf(row)
    },
    async byRevision(article, revision) {
      const row = await all.where('article', '=', article).where('revision', '=', revision).executeTakeFirst()
      return row && documentOf(row)
    },
    async hasSegment(article, segment) {
      const row = await db
        .selectFrom('segments')
        .innerJoin('documents', 'documents.id', 'segments.document')
        .select('segments.id')
        .where('article', '=', article)
        .where('segments.id', '=', segment)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    async insert({ submittedBy, ...document }) {
      const [result] = await db
        .insertInto('documents')
        .values({ ...document, submitted_by: submittedBy })
        .onConflict((on) => on.doNothing())
        .execute()
      return result?.numInsertedOrUpdatedRows === 1n
    },

    async units(id) {
      const rows = await db.selectFrom('units').select('unit').where('document', '=', id).orderBy('position').execute()
      return rows.map((row) => unitSchema.parse(row.unit))
    },
    insertUnits: (id, units) =>
      atomically(db, async (db) => {
        // two that extract the same document: the second finds it done, and adds nothing of its own
        await db.selectFrom('documents').select('id').where('id', '=', id).forNoKeyUpdate().execute()
        const there = await db.selectFrom('units').select('position').where('document', '=', id).limit(1).execute()
        if (there.length > 0) return
        await sql`
          insert into units (document, position, unit)
          select ${id}, position - 1, unit
          from jsonb_array_elements(${json(units)}) with ordinality as given (unit, position)
        `.execute(db)
        await sql`
          insert into segments (document, position, id)
          select ${id}, position - 1, id
          from unnest(${units.flatMap(segmentsOf).map((segment) => segment.id)}::text[])
            with ordinality as given (id, position)
        `.execute(db)
      }),
  }
}

const documentSchema = z.object({
  id: z.string().transform((id) => id as DocumentId),
  article: z.string().transform((id) => id as ArticleId),
  revision: z.number(),
  title: z.string(),
  markdown: z.string(),
  minor: z.boolean(),
  submittedBy: z.string().transform((id) => id as PersonId),
  at: z.date(),
})

const documentOf = ({ submitted_by, ...row }: Selectable<Tables['documents']>): Document =>
  documentSchema.parse({ ...row, submittedBy: submitted_by })
