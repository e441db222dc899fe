import { z } from 'zod'
import type { Article } from '../../model/article.ts'
import type { ArticleId, PersonId } from '../../model/ids.ts'
import { languageSchema } from '../../model/language.ts'

/** Instants are text where an article comes back inside of JSON. */
export const articleSchema: z.ZodType<Article> = z.object({
  id: z.string().transform((id) => id as ArticleId),
  slug: z.string(),
  source: languageSchema,
  wanted: z.array(languageSchema),
  section: z.string(),
  createdBy: z.string().transform((id) => id as PersonId),
  createdAt: z.coerce.date(),
})
