import { z } from 'zod'
import type { Assignment } from '../../model/assignment.ts'
import type { ArticleId, PersonId } from '../../model/ids.ts'
import { languageSchema } from '../../model/language.ts'
import type { Assignments } from '../../workbench.ts'
import type { Db } from './sql.ts'

export const assignments = (db: Db): Assignments => ({
  async get(article, language) {
    const row = await db
      .selectFrom('assignments')
      .selectAll()
      .where('article', '=', article)
      .where('language', '=', language)
      .executeTakeFirst()
    return row && assignmentSchema.parse(row)
  },

  async put({ article, language, ...assignment }) {
    await db
      .insertInto('assignments')
      .values({ article, language, ...assignment })
      .onConflict((on) => on.columns(['article', 'language']).doUpdateSet(assignment))
      .execute()
  },
})

const assignmentSchema: z.ZodType<Assignment> = z.object({
  article: z.string().transform((id) => id as ArticleId),
  language: languageSchema,
  person: z
    .string()
    .transform((id) => id as PersonId)
    .nullable(),
  due: z.date().nullable(),
  by: z.string().transform((id) => id as PersonId),
  at: z.date(),
})
