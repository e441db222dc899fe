import type { Passwords } from '../../store.ts'
import type { Db } from './sql.ts'

export const passwords = (db: Db): Passwords => ({
  get: (person) => db.selectFrom('passwords').select(['hash', 'since']).where('person', '=', person).executeTakeFirst(),

  async put(person, hash, since) {
    await db
      .insertInto('passwords')
      .values({ person, hash, since })
      .onConflict((on) => on.column('person').doUpdateSet({ hash, since }))
      .execute()
  },
})
