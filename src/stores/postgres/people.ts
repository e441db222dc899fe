import type { Selectable } from 'kysely'
import { z } from 'zod'
import { type Person, rightSchema } from '../../model/actor.ts'
import type { PersonId } from '../../model/ids.ts'
import { languageSchema } from '../../model/language.ts'
import type { People } from '../../store.ts'
import { type Db, json, type Tables } from './sql.ts'

export const people = (db: Db): People => {
  const all = db.selectFrom('people').selectAll()
  return {
    async get(id) {
      const row = await all.where('id', '=', id).executeTakeFirst()
      return row && personOf(row)
    },
    async byHandle(handle) {
      const row = await all.where('handle', '=', handle).executeTakeFirst()
      return row && personOf(row)
    },
    async all() {
      return (await all.orderBy('handle').execute()).map(personOf)
    },
    async put({ id, handle, name, language, rights }) {
      const row = { handle, name, language, rights: json(rights) }
      await db
        .insertInto('people')
        .values({ id, ...row })
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute()
    },
  }
}

const personSchema = z.object({
  id: z.string().transform((id) => id as PersonId),
  handle: z.string(),
  name: z.string(),
  language: languageSchema,
  rights: z.array(rightSchema),
})

const personOf = (row: Selectable<Tables['people']>): Person => personSchema.parse(row)
