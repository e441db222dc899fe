import type { Article } from '../model/article.ts'
import { Fault } from '../model/fault.ts'
import type { ArticleId, JobKey, PersonId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Version } from '../model/version.ts'
import type { Act } from '../step.ts'
import type { Records } from '../store.ts'
import { versionId } from '../text/identity.ts'
import { publishJob } from './next.ts'
import { waitingPublications } from './publications.ts'
import { demand } from './rights.ts'

export interface Schedule {
  readonly article: ArticleId
  readonly language: Language
  /** Absent: now. */
  readonly at?: Date | undefined
}

export interface Scheduled {
  readonly version: Version
  /** `null` when just that version is live already. */
  readonly job: JobKey | null
}

/**
 * A publisher lets the latest signed-off version go, now or at an instant. In the source language the
 * author's text is the version, and the publisher's word is its sign-off.
 * Throws `publish.unsigned`, `publish.killed`, `article.unknown`, `rights.missing`.
 */
export const schedule: Act<Schedule, Scheduled> = ({ article: id, language, at }, who, { store, now }) =>
  store.transaction(async (records) => {
    const article = await records.articles.get(id)
    if (!article) throw new Fault('article.unknown', { slug: id })
    await demand(who, 'publisher', language, records.people)
    await records.editions.lock(article.id)
    const edition = await records.editions.get(article.id, language)
    if (edition?.state === 'killed') throw new Fault('publish.killed', { slug: article.slug, language })
    const version = await versionToPublish(records, article, language, who.id, now())
    if (edition?.state === 'live' && edition.version === version.id) return { version, job: null }

    const waiting = await waitingPublications(records, article.id, language)
    const same = waiting.find((one) => one.version === version.id && isDue(one.at, at, now()))
    if (same) return { version, job: same.key }
    // the last word counts: what was ordered before for this language does not go out as well
    for (const { key } of waiting) await records.jobs.cancel(key, 'another order took its place')
    const order = await records.editions.nextPublication()
    const job = publishJob(version, order, at)
    await records.events.add([
      {
        kind: 'scheduled',
        article: article.id,
        language,
        by: { type: 'person', person: who.id },
        at: now(),
        data: { version: version.number, for: at?.toISOString() ?? null },
      },
    ])
    await records.jobs.add([job])
    return { version, job: job.key }
  })

/** Whether what waits until then is what is ordered for `at`, or for now. */
const isDue = (waits: Date, at: Date | undefined, now: Date): boolean =>
  at === undefined ? waits <= now : waits.getTime() === at.getTime()

const versionToPublish = async (
  records: Records,
  article: Article,
  language: Language,
  publisher: PersonId,
  at: Date,
): Promise<Version> => {
  const latest = await records.versions.latest(article.id, language)
  const document = await records.documents.latest(article.id)
  if (language !== article.source || !document) {
    if (!latest) throw new Fault('publish.unsigned', { slug: article.slug, language })
    return latest
  }
  if (latest?.document === document.id) return latest
  const number = (latest?.number ?? 0) + 1
  const version: Version = {
    id: versionId(article.id, language, number),
    article: article.id,
    document: document.id,
    language,
    translation: null,
    segmentation: {},
    number,
    targets: [],
    signedBy: publisher,
    override: null,
    at,
  }
  await records.versions.insert(version)
  return version
}
