import { sql } from 'kysely'
import { z } from 'zod'
import { type Content, contentSchema, plainText } from '../../model/inline.ts'
import type { LanguagePair } from '../../model/language.ts'
import type { MemoryMatch } from '../../model/memory.ts'
import type { Memory } from '../../store.ts'
import { BANDS, MOST_TOKENS } from '../../text/match-table.ts'
import { repaired } from '../../text/repair.ts'
import { editsWithin, type Gist, gistOf, similarity } from '../../text/similarity.ts'
import { keysOf } from './memory-keys.ts'
import { type Probe, probesFor } from './memory-probes.ts'
import type { Db } from './sql.ts'

const MATCHES = 5
/** Sentences that are compared word by word: those that share most of their words with what was asked for. */
const COMPARED = 60
/** Sentences that are counted through where nothing but common words can be searched for. */
const COUNTED = 10_000

/** Sentences that share a rare enough word are counted through by the database; those that share most are compared here. */
export const similar = (db: Db): Memory['similar'] => {
  const one = async (pair: LanguagePair, asked: Gist, least: number, units: ReadonlyMap<number, number>) => {
    const keys = keysOf(asked, pair)
    const edits = editsWithin(asked, least)
    const words = asked.tokens.filter(({ kind }) => kind === 'word').length
    const probes = probesFor(keys, units, edits)
    if (probes.length === 0) return []
    const found = await sql`
      select own.content as source, other.content as target, coalesce(other.came_from, own.came_from) as from,
        coalesce(other.at, own.at) as at, own.came_from is not null and other.came_from is not null as pivoted, section
      from (
        select * from (
          select unit, (select count(*) from unnest(keys) as key where key = any(${keys}::integer[])) as shared, length
          from memory_sentences
          where (${sql.join(probes.map(asCondition), sql` or `)}) and language = ${pair.source}
            and length between ${words - edits} and ${words + edits}
          limit ${COUNTED}
        ) as candidates
        where shared >= ${keys.length - edits}
        order by shared::real / greatest(length, ${words}::integer) desc, unit desc limit ${COMPARED}
      ) as near
      join memory_variants as own on own.unit = near.unit and own.language = ${pair.source}
      join memory_variants as other on other.unit = near.unit and other.language = ${pair.target}
      left join articles on slug = coalesce(other.came_from, own.came_from)
    `.execute(db)
    return bestOf(asked, z.array(rowSchema).parse(found.rows), pair, least)
  }

  return async (pair, sources, least) => {
    const gists = sources.map((source) => gistOf(source, pair.source))
    const units = await unitsOf(db, new Set(gists.flatMap((gist) => keysOf(gist, pair))))
    const matches: (readonly MemoryMatch[])[] = []
    for (const gist of gists) matches.push(gist.tokens.length > MOST_TOKENS ? [] : await one(pair, gist, least, units))
    return matches
  }
}

const asCondition = ({ holds, keys }: Probe) =>
  holds === 'any' ? sql`keys && ${keys}::integer[]` : sql`keys @> ${keys}::integer[]`

/** In how many sentences each key is. */
const unitsOf = async (db: Db, keys: ReadonlySet<number>): Promise<ReadonlyMap<number, number>> => {
  const rows = await db
    .selectFrom('memory_words')
    .select(['key', 'units'])
    .where(sql<boolean>`key = any(${[...keys]}::integer[])`)
    .execute()
  return new Map(rows.map(({ key, units }) => [key, units]))
}

const rowSchema = z.object({
  source: contentSchema,
  target: contentSchema,
  from: z.string(),
  at: z.date(),
  pivoted: z.boolean(),
  section: z.string().nullable(),
})

const bestOf = (
  asked: Gist,
  rows: readonly z.infer<typeof rowSchema>[],
  pair: LanguagePair,
  least: number,
): readonly MemoryMatch[] => {
  const matches = rows.flatMap(({ pivoted, section, ...row }): MemoryMatch | [] => {
    const known = gistOf(plainText(row.source), pair.source)
    const alike = similarity(asked, known)
    if (alike < least || alike === BANDS.exact) return []
    const mended = alike >= BANDS.near ? repaired(asked, known, row.target, pair) : undefined
    const match = mended
      ? { ...row, target: mended, remembered: row.target, score: BANDS.repaired }
      : { ...row, score: alike }
    return { ...match, ...(pivoted && { pivoted }), ...(section !== null && { section }) }
  })
  const best = new Map<string, MemoryMatch>()
  for (const match of matches.sort((one, other) => other.score - one.score || +other.at - +one.at)) {
    const name = nameOf(match.target)
    if (!best.has(name)) best.set(name, match)
  }
  return [...best.values()].slice(0, MATCHES)
}

const nameOf = (content: Content): string => JSON.stringify(content)
