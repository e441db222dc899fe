import { settingsSchema } from '../../model/settings.ts'
import type { SettingsOf } from '../../workbench.ts'
import { atomically, type Db, json } from './sql.ts'

export const settings = (db: Db): SettingsOf => ({
  async get(person) {
    const row = await db.selectFrom('settings').select('settings').where('person', '=', person).executeTakeFirst()
    return row ? settingsSchema.parse(row.settings) : {}
  },

  change: (person, decide) =>
    atomically(db, async (db) => {
      await db
        .insertInto('settings')
        .values({ person, settings: json({}) })
        .onConflict((on) => on.column('person').doNothing())
        .execute()
      const { settings } = await db
        .selectFrom('settings')
        .select('settings')
        .where('person', '=', person)
        .forUpdate()
        .executeTakeFirstOrThrow()
      const decided = decide(settingsSchema.parse(settings))
      await db
        .updateTable('settings')
        .set({ settings: json(decided) })
        .where('person', '=', person)
        .execute()
      return decided
    }),
})
