import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { contentSchema, plainText } from '../../model/inline.ts'
import { type Language, languageSchema } from '../../model/language.ts'
import { MOST_TOKENS } from '../../text/match-table.ts'
import { gistOf } from '../../text/similarity.ts'
import { allKeysOf, KEYS_VERSION } from './memory-keys.ts'
import { atomically, type Db, json } from './sql.ts'

/** Units whose sentences are read and written at once. */
const BATCH = 2000

/**
 * Makes the keys of all sentences of these units: to be called in the transaction that changed them. Sentences without
 * words, and those too long to be compared, have none.
 */
export const indexUnits = async (db: Db, units: readonly string[]): Promise<void> => {
  const found = await sql`
    select unit, language, content, coalesce(at, max(at) over (partition by unit)) as at
    from memory_variants where unit = any(${units}::bigint[])
  `.execute(db)
  const byUnit = Map.groupBy(z.array(variantSchema).parse(found.rows), ({ unit }) => unit)
  const rows = [...byUnit.values()].flatMap((variants) => {
    const languages = variants.map(({ language }) => language)
    return variants.map((variant) => rowOf(variant, languages))
  })
  await sql`
    insert into memory_sentences as known (unit, language, length, keys, at)
    select * from jsonb_to_recordset(${json(rows)}) as sentence
      (unit bigint, language text, length integer, keys integer[], at timestamptz)
    on conflict (unit, language) do update set length = excluded.length, keys = excluded.keys, at = excluded.at
      where (known.length, known.keys, known.at) is distinct from (excluded.length, excluded.keys, excluded.at)
  `.execute(db)
  // what was added lately stands in a list that every search reads through; sorted in at once it costs a sixth
  await sql`select gin_clean_pending_list('memory_sentences_keys')`.execute(db)
}

const variantSchema = z.object({ unit: z.string(), language: languageSchema, content: contentSchema, at: z.date() })

const rowOf = ({ unit, language, content, at }: z.infer<typeof variantSchema>, languages: readonly Language[]) => {
  const gist = gistOf(plainText(content), language)
  const targets = gist.tokens.length > MOST_TOKENS ? [] : languages.filter((other) => other !== language)
  return {
    unit,
    language,
    length: gist.tokens.filter(({ kind }) => kind === 'word').length,
    keys: targets.flatMap((target) => allKeysOf(gist, { source: language, target })),
    at,
  }
}

/** Makes all keys anew when they were made in another way than now. */
export const indexMemory = (kysely: Kysely<unknown>): Promise<void> =>
  atomically(kysely as Db, async (db) => {
    const { version } = await db.selectFrom('memory_index').select('version').forUpdate().executeTakeFirstOrThrow()
    if (version === KEYS_VERSION) return
    await sql`truncate memory_sentences, memory_words`.execute(db)
    for (let last = '0'; ; ) {
      const units = await db
        .selectFrom('memory_units')
        .select('id')
        .where('id', '>', last)
        .orderBy('id')
        .limit(BATCH)
        .execute()
      if (units.length === 0) break
      await indexUnits(
        db,
        units.map(({ id }) => id),
      )
      last = units.at(-1)?.id ?? last
    }
    await db.updateTable('memory_index').set({ version: KEYS_VERSION }).execute()
  })
