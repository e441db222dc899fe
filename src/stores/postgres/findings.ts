import { sql } from 'kysely'
import { shelvedFindingSchema } from '../../model/finding.ts'
import type { Translations } from '../../store.ts'
import { atomically, type Db, json } from './sql.ts'

export const findings = (db: Db): Pick<Translations, 'findings' | 'replaceFindings'> => ({
  async findings(id) {
    const rows = await db
      .selectFrom('findings')
      .innerJoin('translation_segments as place', (on) =>
        on.onRef('place.translation', '=', 'findings.translation').onRef('place.segment', '=', 'findings.segment'),
      )
      .select('finding')
      .where('findings.translation', '=', id)
      .orderBy('place.position')
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
