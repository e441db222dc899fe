import { sql } from 'kysely'
import { z } from 'zod'
import { DRAFT_ENDS, type Draft, type FormerDraft } from '../../model/draft.ts'
import type { ArticleId, PersonId, SegmentId, TranslationId } from '../../model/ids.ts'
import { contentSchema } from '../../model/inline.ts'
import { languageSchema } from '../../model/language.ts'
import type { Drafts } from '../../workbench.ts'
import { type Db, NOW } from './sql.ts'

export const drafts = (db: Db): Drafts => ({
  async save({ slug, language, segment, person, tagged, base, revision, replaces }) {
    // which draft it replaces is seen to by a trigger: only that knows the row as it was when this save had its turn
    const saved = await sql`
      /* draft.save */
      insert into drafts (article, language, segment, person, translation, number, replaces, tagged, base, at)
      select articles.id, translations.target, ${segment}, ${person}, translations.id, nextval('draft_numbers'),
        ${replaces}::bigint, ${tagged}, ${base}::integer, ${NOW}
      from articles
      join documents on documents.article = articles.id
      join translations on translations.document = documents.id and translations.target = ${language}
      where slug = ${slug} and revision <= coalesce(${revision ?? null}::integer, revision) and exists (
        select from documents as any_document join segments on segments.document = any_document.id
        where any_document.article = articles.id and segments.id = ${segment}
      )
      order by revision desc limit 1
      on conflict (article, language, segment, person) do update set translation = excluded.translation,
        number = excluded.number, replaces = excluded.replaces, tagged = excluded.tagged, base = excluded.base,
        at = excluded.at
      returning number, at
    `.execute(db)
    return z.array(savedSchema).parse(saved.rows)[0]
  },

  async end({ article, language, person }, segments, why) {
    if (segments.length === 0) return 0
    const ended = await sql`
      with gone as (
        delete from drafts where article = ${article} and language = ${language} and person = ${person}
          and segment = any (${[...segments]}::text[])
        returning *
      )
      insert into draft_history (number, article, language, segment, person, translation, tagged, base, at, ended, why)
      select number, article, language, segment, person, translation, tagged, base, at, ${NOW}, ${why} from gone
    `.execute(db)
    return Number(ended.numAffectedRows ?? 0)
  },

  async of(article, language) {
    const rows = await sql`
      select drafts.*, (
        select content from target_versions as version
        where version.translation = drafts.translation and version.segment = drafts.segment and changed <= base
        order by changed desc limit 1
      ) as was
      from drafts where article = ${article} and language = ${language} order by number desc
    `.execute(db)
    return rows.rows.map((row): Draft => draftSchema.parse(row))
  },

  async history({ article, language, segment }, person) {
    const rows = await db
      .selectFrom('draft_history')
      .selectAll()
      .where('person', '=', person)
      .where('article', '=', article)
      .where('language', '=', language)
      .where('segment', '=', segment)
      .orderBy('ended', 'desc')
      .orderBy('number', 'desc')
      .execute()
    return rows.map((row): FormerDraft => formerSchema.parse(row))
  },

  async sweep(endedBefore) {
    await db.deleteFrom('draft_history').where('ended', '<', endedBefore).execute()
  },
})

const savedSchema = z.object({ number: z.coerce.number(), at: z.date() })

const typedSchema = savedSchema.extend({
  article: z.string().transform((id) => id as ArticleId),
  language: languageSchema,
  segment: z.string().transform((id) => id as SegmentId),
  person: z.string().transform((id) => id as PersonId),
  translation: z.string().transform((id) => id as TranslationId),
  tagged: z.string(),
  base: z.number(),
})
const draftSchema = typedSchema.extend({ was: contentSchema.nullable() })
const formerSchema = typedSchema.extend({ ended: z.date(), why: z.enum(DRAFT_ENDS) })
