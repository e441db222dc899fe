import { sql } from 'kysely'
import type { TranslationId } from '../../model/ids.ts'
import { plainText } from '../../model/inline.ts'
import { type Suggestion, suggestionSchema } from '../../model/suggestion.ts'
import type { Translations } from '../../store.ts'
import { keyOf } from './memory-rows.ts'
import { atomically, type Db, json } from './sql.ts'

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
      .orderBy('rank')
      .execute()
    return stillApproved(
      db,
      id,
      rows.map((row) => suggestionSchema.parse(row)),
    )
  },

  putSuggestions: (id, suggestions) =>
    atomically(db, async (db) => {
      const groups = Map.groupBy(suggestions, (one) => `${one.segment} ${providerOf(one)}`)
      const rows = [...groups.values()].flatMap((group) =>
        (group[0]?.origin.type === 'memory' ? group : group.slice(-1)).map((one, rank) => ({
          ...one,
          provider: providerOf(one),
          rank,
        })),
      )
      if (rows.length === 0) return
      // whoever else suggests for this translation waits, so that no one's suggestions mix with another's
      await sql`select from translations where id = ${id} for no key update`.execute(db)
      await sql`
        delete from suggestions as old using jsonb_to_recordset(${json(rows)}) as given (segment text, provider text)
        where translation = ${id} and old.segment = given.segment and old.provider = given.provider
      `.execute(db)
      await sql`
        insert into suggestions (translation, document, segment, provider, rank, type, content, similarity, origin)
        select translations.id, document, segment, provider, rank, type, content, similarity, origin
        from translations, jsonb_to_recordset(${json(rows)}) as suggestion
          (segment text, provider text, rank smallint, type text, content jsonb, similarity real, origin jsonb)
        where translations.id = ${id}
      `.execute(db)
    }),
})

/** An engine may be called anything, `memory` too. */
const providerOf = ({ origin }: Suggestion): string =>
  origin.type === 'engine' ? `engine ${origin.engine}` : origin.type

/**
 * Without what the memory suggested and has forgotten since: an approval that was withdrawn leaves every open
 * translation with it. It comes back when the same pair is approved again.
 */
const stillApproved = async (
  db: Db,
  id: TranslationId,
  found: readonly Suggestion[],
): Promise<readonly Suggestion[]> => {
  const targets = [...new Set(found.flatMap((one) => keysOf(one)?.target ?? []))]
  if (targets.length === 0) return found
  const held = await db
    .selectFrom('memory_variants as other')
    .innerJoin('memory_variants as own', 'own.unit', 'other.unit')
    .innerJoin('translations', (on) =>
      on.onRef('translations.target', '=', 'other.language').onRef('translations.source', '=', 'own.language'),
    )
    .select(['own.text_key as source', 'other.text_key as target'])
    .distinct()
    .where('translations.id', '=', id)
    .where('other.text_key', 'in', targets)
    .execute()
  const known = new Set(held.flatMap(({ source, target }) => [target, `${source} ${target}`]))
  return found.filter((one) => {
    const asked = keysOf(one)
    return !asked || known.has(asked.source === undefined ? asked.target : `${asked.source} ${asked.target}`)
  })
}

/** What the memory would have to hold; of a source that reads as the segment does, the target alone is known. */
const keysOf = ({ origin, content }: Suggestion) =>
  origin.type === 'memory'
    ? {
        source: origin.source === undefined ? undefined : keyOf(origin.source),
        target: keyOf(origin.target ?? plainText(content)),
      }
    : undefined
