import type { Introduction } from '../markdown/index.ts'
import type { Article } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import type { Act } from '../step.ts'
import { articleId, documentId } from '../text/identity.ts'
import { fitSlug, slugOf } from '../text/slug.ts'
import { extractJob } from './next.ts'
import { demand } from './rights.ts'

export interface Submission {
  readonly markdown: string
  /** Absent: the front matter's `slug`, else made from the title. */
  readonly slug?: string | undefined
  /** Absent: the front matter's `language`. */
  readonly source?: Language | undefined
  /** Absent: every other language. */
  readonly languages?: readonly Language[] | undefined
  readonly section?: string | undefined
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

/** What the text and the order say together. Pure. */
const propose = (submission: Submission, { title, ...said }: Introduction) => {
  const source = submission.source ?? said.language
  if (!source && said.foreignLanguage)
    throw new Fault('language.unknown', { found: said.foreignLanguage, expected: LANGUAGES.join(', ') })
  if (!source) throw new Fault('language.missing', { expected: LANGUAGES.join(', ') })
  const wanted = submission.languages ?? LANGUAGES.filter((language) => language !== source)
  if (wanted.includes(source)) throw new Fault('language.same', { language: source })
  const slug = submission.slug ?? said.slug ?? slugOf(title)
  if (slug === '') throw new Fault('slug.missing', { title })
  return {
    slug: fitSlug(slug),
    title,
    source,
    wanted: LANGUAGES.filter((language) => wanted.includes(language)),
    section: submission.section ?? said.section ?? 'news',
  }
}
