import type { Selectable } from 'kysely'
import type { Article } from '../../model/article.ts'
import type { Articles } from '../../store.ts'
import { articleSchema } from './article.ts'
import type { Db, Tables } from './sql.ts'
import { standings } from './standings.ts'

export const articles = (db: Db): Articles => {
  const all = db.selectFrom('articles').selectAll()
  return {
    async get(id) {
      const row = await all.where('id', '=', id).executeTakeFirst()
      return row && articleOf(row)
    },
    async bySlug(slug) {
      const row = await all.where('slug', '=', slug).executeTakeFirst()
      return row && articleOf(row)
    },
    async insert({ createdBy, createdAt, wanted, ...article }) {
      const [result] = await db
        .insertInto('articles')
        .values({ ...article, wanted: [...wanted], created_by: createdBy, created_at: createdAt })
        .onConflict((on) => on.doNothing())
        .execute()
      return result?.numInsertedOrUpdatedRows === 1n
    },
    standings: (filter = {}) => standings(db, filter),
  }
}

const articleOf = ({ created_by, created_at, ...row }: Selectable<Tables['articles']>): Article =>
  articleSchema.parse({ ...row, createdBy: created_by, createdAt: created_at })
