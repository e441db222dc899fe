import type { z } from 'zod'
import type { Article } from '../../model/article.ts'
import type { Document } from '../../model/document.ts'
import type { submittedSchema } from '../schemas/article.ts'
import type { Byline } from './byline.ts'

/** A document without its text. */
export const viewSubmitted = (
  { article, document }: { readonly article: Article; readonly document: Document },
  { handle }: Byline,
): z.input<typeof submittedSchema> => ({
  article: article.slug,
  revision: document.revision,
  title: document.title,
  minor: document.minor,
  submittedBy: handle(document.submittedBy),
  at: document.at.toISOString(),
})
