import { z } from 'zod'
import type { PersonId } from '../../model/ids.ts'
import type { Credential, Credentials } from '../../store.ts'
import type { Db } from './sql.ts'

export const credentials = (db: Db): Credentials => ({
  async put({ digest, kind, person, label, expiresAt }) {
    const row = { kind, person, label, expires_at: expiresAt }
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
    if (!row || (row.expires_at !== null && row.expires_at <= now)) return undefined
    const { expires_at, ...rest } = row
    return credentialSchema.parse({ ...rest, expiresAt: expires_at })
  },

  async remove(digest) {
    await db.deleteFrom('credentials').where('digest', '=', digest).execute()
  },
})

const credentialSchema: z.ZodType<Credential> = z.object({
  digest: z.string(),
  kind: z.enum(['link', 'session', 'bearer']),
  person: z.string().transform((id) => id as PersonId),
  label: z.string(),
  expiresAt: z.date().nullable(),
})
