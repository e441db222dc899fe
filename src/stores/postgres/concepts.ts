import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Concept, conceptSchema } from '../../model/term.ts'
import type { Concepts } from '../../store.ts'
import { type Db, json } from './sql.ts'

/** The termbase that was read last: indexes of it are kept by the list, so that what has not changed is handed out again. */
let last: { readonly digest: string; readonly concepts: readonly Concept[] } | undefined

export const concepts = (db: Db): Concepts => ({
  async all() {
    const rows = await db.selectFrom('concepts').selectAll().orderBy('id').execute()
    const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
    if (last?.digest !== digest) last = { digest, concepts: rows.map((row) => conceptSchema.parse(row)) }
    return last.concepts
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
