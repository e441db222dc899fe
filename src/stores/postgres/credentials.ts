import type { Selectable } from 'kysely'
import { z } from 'zod'
import { type Credential, type Credentials, ENTRANCES } from '../../access.ts'
import type { PersonId } from '../../model/ids.ts'
import type { Db, Tables } from './sql.ts'

export const credentials = (db: Db): Credentials => ({
  async put({ digest, expiresAt, ...rest }) {
    const row = { ...rest, expires_at: expiresAt }
    await db
      .insertInto('credentials')
      .values({ digest, ...row })
      .onConflict((on) => on.column('digest').doUpdateSet(row))
      .execute()
  },

  async find(digest, kind, now) {
    const found =
      kind === 'link'
        ? db.deleteFrom('credentials').where('digest', '=', digest).where('kind', '=', kind).returningAll()
        : db.selectFrom('credentials').where('digest', '=', digest).where('kind', '=', kind).selectAll()
    const row = await found.executeTakeFirst()
    return row && (row.expires_at === null || row.expires_at > now) ? credentialOf(row) : undefined
  },

  async remove(digest) {
    await db.deleteFrom('credentials').where('digest', '=', digest).execute()
  },

  async see(digest, at) {
    await db.updateTable('credentials').set({ seen: at }).where('digest', '=', digest).execute()
  },

  async of(person, kind, now) {
    const rows = await db
      .selectFrom('credentials')
      .selectAll()
      .where('person', '=', person)
      .where('kind', '=', kind)
      .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
      .orderBy('at', 'desc')
      .orderBy('id')
      .execute()
    return rows.map(credentialOf)
  },

  async sweep(expiredBefore) {
    await db.deleteFrom('credentials').where('expires_at', '<', expiredBefore).execute()
  },

  async end(person, kind, which) {
    const ended = await db
      .deleteFrom('credentials')
      .where('person', '=', person)
      .where('kind', '=', kind)
      .$if('id' in which, (query) => query.where('id', '=', (which as { id: string }).id))
      .$if('but' in which, (query) => query.where('id', '<>', (which as { but: string }).but))
      .returning('id')
      .execute()
    return ended.length
  },
})

const credentialOf = ({ expires_at, ...row }: Selectable<Tables['credentials']>): Credential =>
  credentialSchema.parse({ ...row, expiresAt: expires_at })

const credentialSchema: z.ZodType<Credential> = z.object({
  id: z.string(),
  digest: z.string(),
  kind: z.enum(['link', 'session', 'bearer']),
  person: z.string().transform((id) => id as PersonId),
  label: z.string(),
  via: z.enum(ENTRANCES).nullable(),
  at: z.date(),
  seen: z.date().nullable(),
  expiresAt: z.date().nullable(),
})
