import { sql } from 'kysely'
import { type Suggestion, suggestionSchema } from '../../model/suggestion.ts'
import type { Translations } from '../../store.ts'
import { type Db, json } from './sql.ts'

export const suggestions = (db: Db): Pick<Translations, 'suggestions' | 'putSuggestions'> => ({
  async suggestions(id) {
    const rows = await db
      .selectFrom('suggestions')
      .innerJoin('translation_segments as place', (on) =>
        on
          .onRef('place.translation', '=', 'suggestions.translation')
          .onRef('place.segment', '=', 'suggestions.segment'),
      )
      .select(['suggestions.segment', 'type', 'content', 'similarity', 'origin'])
      .where('suggestions.translation', '=', id)
      .orderBy('place.position')
      .orderBy('similarity', (by) => by.desc().nullsLast())
      .orderBy('provider')
      .execute()
    return rows.map((row) => suggestionSchema.parse(row))
  },

  async putSuggestions(id, suggestions) {
    const last = new Map(suggestions.map((one) => [`${one.segment} ${providerOf(one)}`, one]))
    const rows = [...last.values()].map((one) => ({ ...one, provider: providerOf(one) }))
    await sql`
      insert into suggestions (translation, document, segment, provider, type, content, similarity, origin)
      select translations.id, document, segment, provider, type, content, similarity, origin
      from translations, jsonb_to_recordset(${json(rows)}) as suggestion
        (segment text, provider text, type text, content jsonb, similarity real, origin jsonb)
      where translations.id = ${id}
      on conflict (translation, segment, provider) do update
        set type = excluded.type, content = excluded.content, similarity = excluded.similarity, origin = excluded.origin
    `.execute(db)
  },
})

/** An engine may be called anything, `memory` too. */
const providerOf = ({ origin }: Suggestion): string =>
  origin.type === 'engine' ? `engine ${origin.engine}` : origin.type
