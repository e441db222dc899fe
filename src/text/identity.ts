import type { ArticleId, CommentId, DocumentId, EditionId, PersonId, TranslationId, VersionId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { nameOf } from './digest.ts'

export const personId = (handle: string) => `p${nameOf('person', handle)}` as PersonId
export const articleId = (slug: string) => `a${nameOf('article', slug)}` as ArticleId
export const documentId = (article: ArticleId, revision: number) => `d${nameOf(article, revision)}` as DocumentId
export const translationId = (document: DocumentId, target: Language) => `t${nameOf(document, target)}` as TranslationId
export const versionId = (article: ArticleId, language: Language, number: number) =>
  `v${nameOf(article, language, number)}` as VersionId
/** `said`: the writer's own name for it and all that it says: sent twice it is one comment, said otherwise it is another. */
export const commentId = (article: ArticleId, by: PersonId, ...said: readonly string[]) =>
  `c${nameOf(article, by, ...said)}` as CommentId
export const editionId = (article: ArticleId, language: Language) => `e${nameOf(article, language)}` as EditionId

/**
 * What makes a sentence the same sentence, in this document or the next: its text with white space and Unicode form
 * folded, its codes by what they show and never by their numbers. Codes stand between control characters, which no
 * document may hold.
 */
export const shapeOf = (content: Content): string => {
  let shape = ''
  for (const part of content) {
    if (part.type === 'text') shape += folded(part.value)
    else if (part.type === 'ph') shape += `\u0001${part.equiv}\u0002`
    else shape += `\u0003${shapeOf(part.content)}\u0004`
  }
  return shape
}

const folded = (text: string): string => {
  const composed = text.normalize('NFC')
  return /[^\S ]| {2}/.test(composed) ? composed.replace(/\s+/g, ' ') : composed
}
