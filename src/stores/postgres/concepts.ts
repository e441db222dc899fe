import { sql } from 'kysely'
import { conceptSchema } from '../../model/term.ts'
import type { Concepts } from '../../store.ts'
import { type Db, json } from './sql.ts'

export const concepts = (db: Db): Concepts => ({
  async all() {
    const rows = await db.selectFrom('concepts').selectAll().orderBy('id').execute()
    return rows.map((row) => conceptSchema.parse(row))
  },

  async put(concepts) {
    const last = new Map(concepts.map((concept) => [concept.id, concept]))
    await sql`
      insert into concepts (id, terms)
      select id, terms from jsonb_to_recordset(${json([...last.values()])}) as given (id text, terms jsonb) order by id
      on conflict (id) do update set terms = excluded.terms
    `.execute(db)
  },
})
