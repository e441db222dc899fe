import { sql } from 'kysely'
import { shelvedFindingSchema } from '../../model/finding.ts'
import type { Translations } from '../../store.ts'
import { atomically, type Db, json } from './sql.ts'

export const findings = (db: Db): Pick<Translations, 'findings' | 'replaceFindings'> => ({
  async findings(id) {
    const rows = await db
      .selectFrom('findings')
      .innerJoin('segments', (on) =>
        on.onRef('segments.document', '=', 'findings.document').onRef('segments.id', '=', 'findings.segment'),
      )
      .select('finding')
      .where('translation', '=', id)
      .orderBy('segments.position')
      .orderBy('findings.position')
      .execute()
    return rows.map((row) => shelvedFindingSchema.parse(row.finding))
  },

  replaceFindings: (id, etag, findings) =>
    atomically(db, async (db) => {
      const checked = await db
        .updateTable('translations')
        .set({ checked: etag })
        .where('id', '=', id)
        .where('etag', '=', etag)
        .returning('document')
        .executeTakeFirst()
      if (!checked) return false
      await db.deleteFrom('findings').where('translation', '=', id).execute()
      await sql`
        insert into findings (translation, document, position, segment, severity, finding)
        select ${id}, ${checked.document}, position - 1, finding ->> 'segment', finding ->> 'severity', finding
        from jsonb_array_elements(${json(findings)}) with ordinality as given (finding, position)
      `.execute(db)
      return true
    }),
})
