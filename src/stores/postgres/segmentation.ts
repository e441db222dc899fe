import { sql } from 'kysely'
import { segmentsOf } from '../../model/document.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { Segmentation } from '../../model/translation.ts'
import type { Translations } from '../../store.ts'
import { layOut } from '../../text/recut.ts'
import { documents } from './documents.ts'
import { atomically, type Db, json } from './sql.ts'
import { etagOf, placing } from './targets.ts'

export const segmentation = (db: Db): Pick<Translations, 'resegment'> => ({
  resegment: (id, segmentation, targets) =>
    atomically(db, async (db) => {
      const row = await db.selectFrom('translations').select('document').where('id', '=', id).executeTakeFirst()
      const cut = row ? await cutOf(db, row.document as DocumentId, segmentation) : null
      const raised = sql`
        with raised as (
          update translations set etag = etag + 1, segmentation = ${json(segmentation)}, cut = ${cut}
          where id = ${id} returning id, document, etag
        ),
        ${placing(targets)}
        select etag from raised
      `
      const etag = etagOf(id, await raised.execute(db))
      await sql`
        delete from targets where translation = ${id} and segment not in (
          select segment from translation_segments where translation = ${id}
        )
      `.execute(db)
      return etag
    }),
})

/** The segments of a document when it is cut so, each on record; `null` when it is cut as it was. */
export const cutOf = async (
  db: Db,
  document: DocumentId,
  segmentation: Segmentation,
): Promise<readonly string[] | null> => {
  if (Object.keys(segmentation).length === 0) return null
  const units = layOut(await documents(db).units(document), segmentation)
  const cut = units.flatMap(segmentsOf).map(({ id }) => id)
  await sql`
    insert into segments (document, id) select ${document}, unnest(${cut}::text[]) on conflict (document, id) do nothing
  `.execute(db)
  return cut
}
