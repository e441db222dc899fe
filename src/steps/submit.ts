import type { Article } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { Act } from '../step.ts'
import { articleId, documentId } from '../text/identity.ts'
import { extractJob } from './next.ts'
import { type Order, propose } from './propose.ts'
import { demand } from './rights.ts'

export interface Submission extends Order {
  readonly markdown: string
  /** A new revision of the article that has this slug, instead of a new article. */
  readonly revise?: boolean | undefined
  /** With `revise`: nothing of the meaning changed. */
  readonly minor?: boolean | undefined
}

export interface Submitted {
  readonly article: Article
  readonly document: Document
}

/**
 * Takes in a Markdown text: a new article, or a revision of one. The same text as the latest revision
 * is that revision. Throws the `document.*` faults, `slug.*`, `language.*`, `article.unknown`, `rights.missing`.
 */
export const submit: Act<Submission, Submitted> = async (submission, who, ports) => {
  const { store } = ports
  const { title, ...proposed } = propose(submission, await ports.reader.admit(submission.markdown))
  await demand(who, 'author', proposed.source, store.people)
  return store.transaction(async (records) => {
    const existing = await records.articles.bySlug(proposed.slug)
    if (submission.revise && !existing) throw new Fault('article.unknown', { slug: proposed.slug })
    const article = existing ?? { ...proposed, id: articleId(proposed.slug), createdBy: who.id, createdAt: ports.now() }
    if (submission.revise ? article.source !== proposed.source : !(await records.articles.insert(article)))
      throw new Fault('slug.taken', { slug: article.slug })
    const latest = await records.documents.latest(article.id)
    if (latest?.markdown === submission.markdown) return { article, document: latest }
    const revision = (latest?.revision ?? 0) + 1
    const document: Document = {
      id: documentId(article.id, revision),
      article: article.id,
      revision,
      title,
      markdown: submission.markdown,
      minor: submission.minor ?? false,
      submittedBy: who.id,
      at: ports.now(),
    }
    await records.documents.insert(document)
    await records.events.add([
      {
        kind: 'submitted',
        article: article.id,
        language: null,
        by: { type: 'person', person: who.id },
        at: ports.now(),
        data: { revision, minor: document.minor },
      },
    ])
    await records.jobs.add([extractJob(document)])
    return { article, document }
  })
}
