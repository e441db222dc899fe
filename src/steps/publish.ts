import type { Line } from '../job.ts'
import type { Article } from '../model/article.ts'
import type { Edition } from '../model/edition.ts'
import type { Version } from '../model/version.ts'
import type { Rendered } from '../reader.ts'
import { done, type Step } from '../step.ts'
import { editionId } from '../text/identity.ts'
import { unitsOf } from './find.ts'
import { footnotesIn } from './footnotes.ts'
import { deliverJobs } from './next.ts'

/** Turns a version into the live edition of its language and sends every live sibling to readers again. */
export const publish: Step<Line['publish']> = async (
  { version: id },
  { store, reader, channels, voice, now, dateline },
) => {
  const version = await store.versions.get(id)
  const article = version && (await store.articles.get(version.article))
  const document = version && (await store.documents.get(version.document))
  if (!version || !article || !document) return { type: 'cancel', why: `version ${id} is gone` }
  const rendered = await reader.render({
    markdown: document.markdown,
    units: await unitsOf(store, version),
    targets: version.translation === null ? undefined : finalsOf(version),
    footnotes: footnotesIn(version.language, voice),
  })
  const composed = composeEdition(article, version, rendered)

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

const finalsOf = ({ targets }: Version) => new Map(targets.map(({ segment, content }) => [segment, content]))

/** The edition but for its instants. */
const composeEdition = (article: Article, version: Version, { date, ...rendered }: Rendered) => ({
  ...rendered,
  id: editionId(article.id, version.language),
  article: article.id,
  language: version.language,
  version: version.id,
  state: 'live' as const,
  slug: article.slug,
  section: article.section,
  sourceLanguage: article.source,
  publishedAt: date,
})
