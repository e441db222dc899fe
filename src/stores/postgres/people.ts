import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { type Person, rightSchema } from '../../model/actor.ts'
import type { PersonId } from '../../model/ids.ts'
import { languageSchema } from '../../model/language.ts'
import type { People } from '../../store.ts'
import { type Db, json, type Tables } from './sql.ts'

export const people = (db: Db): People => {
  const all = db.selectFrom('people').selectAll()
  const everybody = async () => (await all.orderBy('handle').execute()).map(personOf)
  return {
    async get(id) {
      const row = await all.where('id', '=', id).executeTakeFirst()
      return row && personOf(row)
    },
    async byHandle(handle) {
      const row = await all.where('handle', '=', handle).executeTakeFirst()
      return row && personOf(row)
    },
    async byEmail(email) {
      const row = await all.where('email', '=', email.toLowerCase()).executeTakeFirst()
      return row && personOf(row)
    },
    all: everybody,
    async lock() {
      await sql`lock table people in share row exclusive mode`.execute(db)
      return everybody()
    },
    async put({ id, handle, name, language, rights, email, disabled }) {
      const row = {
        handle,
        name,
        language,
        rights: json(rights),
        email: email?.toLowerCase() ?? null,
        disabled: disabled ?? false,
      }
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
  email: z.string().nullable(),
  disabled: z.boolean(),
})

const personOf = (row: Selectable<Tables['people']>): Person => {
  const { email, disabled, ...person } = personSchema.parse(row)
  return { ...person, ...(email !== null && { email }), ...(disabled && { disabled }) }
}
