import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type Comment, commentSchema } from '../../model/comment.ts'
import type { Comments } from '../../workbench.ts'
import { atomically, type Db, json } from './sql.ts'

export const comments = (db: Db): Comments => {
  const select = async (where: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<readonly Comment[]> => {
    const { rows } = await sql`
      select comments.*, latest.text, latest.mentions, case when latest.number > 1 then latest.at end as edited
      from comments cross join lateral (
        select * from comment_texts where comment = comments.id order by number desc limit 1
      ) as latest
      where ${where} order by ${order}
    `.execute(db)
    return rows.map((row) => commentSchema.parse(row))
  }
  const oldestFirst = sql`comments.at, comments.id`
  return {
    async get(id) {
      const [comment] = await select(sql`comments.id = ${id}`, oldestFirst)
      return comment
    },

    of: (article, side) =>
      select(
        sql`article = ${article} and (${side === undefined} or language is null or language = ${side ?? null}::text)`,
        oldestFirst,
      ),

    insert: ({ text, mentions, edited, range, resolved, ...comment }) =>
      atomically(db, async (db) => {
        const [inserted] = await db
          .insertInto('comments')
          .values({ ...comment, range: range && json(range), resolved: resolved && json(resolved) })
          .onConflict((on) => on.column('id').doNothing())
          .execute()
        if (inserted?.numInsertedOrUpdatedRows !== 1n) return false
        const { id, at } = comment
        await db
          .insertInto('comment_texts')
          .values({ comment: id, number: 1, text, mentions: [...mentions], at })
          .execute()
        return true
      }),

    rewrite: (id, { text, mentions, at }) =>
      atomically(db, async (db) => {
        // the comment's row is the lock under which its texts are numbered
        await db.selectFrom('comments').select('id').where('id', '=', id).forNoKeyUpdate().execute()
        await sql`
          insert into comment_texts (comment, number, text, mentions, at)
          select ${id}, max(number) + 1, ${text}, ${[...mentions]}::text[], ${at}
          from comment_texts where comment = ${id} having count(*) > 0
        `.execute(db)
      }),

    async resolve(id, resolved) {
      await db
        .updateTable('comments')
        .set({ resolved: resolved && json(resolved) })
        .where('id', '=', id)
        .execute()
    },

    async texts(id) {
      const rows = await db
        .selectFrom('comment_texts')
        .select(['text', 'at'])
        .where('comment', '=', id)
        .orderBy('number', 'desc')
        .execute()
      return rows.map((row) => textSchema.parse(row))
    },

    mentioning: (person) =>
      select(
        sql`
          comments.id in (select comment from comment_texts where mentions @> array[${person}]::text[])
          and ${person} = any (latest.mentions) and comments.by <> ${person} and not exists (
            select from comments as opened
            where opened.id = coalesce(comments.thread, comments.id) and opened.resolved is not null
          )
        `,
        sql`comments.at desc, comments.id`,
      ),
  }
}

const textSchema = z.object({ text: z.string(), at: z.date() })
