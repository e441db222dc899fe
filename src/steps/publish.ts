import type { Line } from '../job.ts'
import { admit, compose, type HtmlOptions, toHtml } from '../markdown/index.ts'
import type { Article } from '../model/article.ts'
import type { Document, Unit } from '../model/document.ts'
import type { Edition } from '../model/edition.ts'
import type { Version } from '../model/version.ts'
import { done, type Step } from '../step.ts'
import { editionId } from '../text/identity.ts'
import { deliverJobs } from './next.ts'

/** Turns a version into the live edition of its language and sends every live sibling to readers again. */
export const publish: Step<Line['publish']> = async ({ version: id }, { store, channels, voice, now, dateline }) => {
  const version = await store.versions.get(id)
  const article = version && (await store.articles.get(version.article))
  const document = version && (await store.documents.get(version.document))
  if (!version || !article || !document) return { type: 'cancel', why: `version ${id} is gone` }
  const footnotes = {
    heading: voice.say(version.language, 'channels.footnotes.heading'),
    back: (number: string) => voice.say(version.language, 'channels.footnotes.back', { number }),
  }
  const composed = composeEdition(article, document, await store.documents.units(document.id), version, footnotes)

  return store.transaction(async (records) => {
    await records.editions.lock(article.id)
    const standing = await records.editions.get(article.id, version.language)
    if (standing?.state === 'killed') return { type: 'cancel', why: 'the edition was killed' }
    if (standing?.state === 'live' && standing.version === version.id) return done()
    const newer = standing && (await records.versions.get(standing.version))
    if (newer && newer.number > version.number) return { type: 'cancel', why: 'a newer version is published' }

    const edition: Edition = {
      ...composed,
      publishedAt: composed.publishedAt ?? standing?.publishedAt ?? dateline(),
      updatedAt: dateline(),
    }
    await records.editions.put(edition)
    const siblings = await records.editions.of(article.id)
    const live = siblings.filter((sibling) => sibling.state === 'live').map((sibling) => sibling.language)
    const next = deliverJobs(article.id, channels, live, await records.editions.nextPublication())
    await records.events.add([
      {
        kind: 'published',
        article: article.id,
        language: version.language,
        by: null,
        at: now(),
        data: { version: version.number },
      },
    ])
    await records.jobs.add(next)
    return done(next)
  })
}

/** The edition but for its instants. Pure; throws `document.not_composed`. */
const composeEdition = (
  article: Article,
  document: Document,
  units: readonly Unit[],
  version: Version,
  footnotes: NonNullable<HtmlOptions['footnotes']>,
) => {
  const finals = new Map(version.targets.map((target) => [target.segment, target.content]))
  const markdown =
    version.translation === null
      ? document.markdown
      : compose(document.markdown, units, (segment) => finals.get(segment.id))
  const { title, description, date } = admit(markdown)
  return {
    id: editionId(article.id, version.language),
    article: article.id,
    language: version.language,
    version: version.id,
    state: 'live' as const,
    slug: article.slug,
    section: article.section,
    title,
    description,
    sourceLanguage: article.source,
    markdown,
    html: toHtml(markdown, { omitTitle: title, footnotes }),
    publishedAt: date,
  }
}
