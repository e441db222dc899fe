import type { z } from 'zod'
import type { Article } from '../../model/article.ts'
import type { Language } from '../../model/language.ts'
import { type LanguageStanding, type Standing, stageOf } from '../../model/standing.ts'
import type { Scheduled } from '../../steps/publications.ts'
import type { Voice } from '../../voice.ts'
import type { articleSchema, languageStandingSchema } from '../schemas/article.ts'
import type { Byline } from './byline.ts'
import { tellFailure } from './fault.ts'

/** Where an article stands, as the API says it. */
export const viewArticle = (
  { article, title, revision, languages, failure }: Standing,
  scheduled: Scheduled,
  byline: Byline,
  reader: Language,
  voice: Voice,
): z.input<typeof articleSchema> => ({
  slug: article.slug,
  title,
  source: article.source,
  wanted: [...article.wanted],
  section: article.section,
  revision,
  createdBy: byline.handle(article.createdBy),
  createdAt: article.createdAt.toISOString(),
  languages: languages.map((standing) => viewLanguage(standing, article, scheduled, byline, reader, voice)),
  failure: failure && tellFailure(failure, reader, voice),
})

const viewLanguage = (
  standing: LanguageStanding,
  { id, source }: Article,
  scheduled: Scheduled,
  { handle }: Byline,
  reader: Language,
  voice: Voice,
): z.input<typeof languageStandingSchema> => {
  const { translation, failure, undelivered, assignee, due, ...facts } = standing
  return {
    ...facts,
    undelivered: [...undelivered],
    assignee: assignee && handle(assignee),
    due: due?.toISOString() ?? null,
    stage: stageOf(standing, source),
    scheduled: scheduled(id, standing.language)?.toISOString() ?? null,
    failure: failure && tellFailure(failure, reader, voice),
  }
}
