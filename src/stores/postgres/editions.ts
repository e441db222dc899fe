import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { EDITION_STATES, type Edition } from '../../model/edition.ts'
import { Fault } from '../../model/fault.ts'
import type { ArticleId, EditionId, VersionId } from '../../model/ids.ts'
import { LANGUAGES, languageSchema } from '../../model/language.ts'
import type { Editions } from '../../store.ts'
import type { Db, Tables } from './sql.ts'

export const editions = (db: Db): Editions => {
  const all = db.selectFrom('editions').selectAll()
  return {
    async get(article, language) {
      const row = await all.where('article', '=', article).where('language', '=', language).executeTakeFirst()
      return row && editionOf(row)
    },

    async of(article) {
      return (await all.where('article', '=', article).execute()).map(editionOf).sort(byLanguage)
    },

    async shelf(language) {
      const shown = db.selectFrom('editions').select('article').where('language', '=', language)
      const rows = await all
        .where((row) =>
          row.or([
            row.and([row('language', '=', language), row('state', '<>', 'held')]),
            row.and([row('state', '=', 'live'), row('article', 'in', shown.where('state', '=', 'live'))]),
          ]),
        )
        .orderBy('published_at', 'desc')
        .orderBy('slug')
        .execute()
      const editions = rows.map(editionOf)
      const own = editions.filter((edition) => edition.language === language)
      const families = Map.groupBy(
        editions.filter((edition) => edition.state === 'live'),
        (edition) => edition.article,
      )
      return {
        live: own
          .filter((edition) => edition.state === 'live')
          .map((edition) => ({ edition, siblings: (families.get(edition.article) ?? []).toSorted(byLanguage) })),
        killed: own.filter((edition) => edition.state === 'killed'),
      }
    },

    async put({ id, sourceLanguage, publishedAt, updatedAt, ...edition }) {
      const row = { ...edition, source_language: sourceLanguage, published_at: publishedAt, updated_at: updatedAt }
      await db
        .insertInto('editions')
        .values({ id, ...row })
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute()
    },

    async lock(article) {
      const row = await db.selectFrom('articles').select('id').where('id', '=', article).forNoKeyUpdate().execute()
      if (row.length === 0) throw new Fault('article.unknown', { article })
    },

    async nextPublication() {
      const next = await sql<{ number: number }>`select nextval('publications')::integer as number`.execute(db)
      return z.tuple([z.object({ number: z.number() })]).parse(next.rows)[0].number
    },
  }
}

const byLanguage = (a: Edition, b: Edition): number => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language)

const editionSchema = z.object({
  id: z.string().transform((id) => id as EditionId),
  article: z.string().transform((id) => id as ArticleId),
  language: languageSchema,
  version: z.string().transform((id) => id as VersionId),
  state: z.enum(EDITION_STATES),
  slug: z.string(),
  section: z.string(),
  title: z.string(),
  description: z.string(),
  sourceLanguage: languageSchema,
  markdown: z.string(),
  html: z.string(),
  publishedAt: z.date(),
  updatedAt: z.date(),
})

const editionOf = (row: Selectable<Tables['editions']>): Edition =>
  editionSchema.parse({
    ...row,
    sourceLanguage: row.source_language,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
  })
