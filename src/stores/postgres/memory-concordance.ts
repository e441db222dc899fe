import { sql } from 'kysely'
import { z } from 'zod'
import { contentSchema } from '../../model/inline.ts'
import type { Memory } from '../../store.ts'
import { gistOf } from '../../text/similarity.ts'
import { allKeysOf } from './memory-keys.ts'
import type { Db } from './sql.ts'

/** Looks for all words and figures by their keys: another word of the same stem is found as well. */
export const concordance =
  (db: Db): Memory['concordance'] =>
  async (pair, words, limit) => {
    const keys = allKeysOf(gistOf(words, pair.source), pair)
    if (keys.length === 0) return []
    const found = await sql`
      select own.content as source, other.content as target, coalesce(other.came_from, own.came_from) as from,
        coalesce(other.at, own.at) as at
      from (
        select unit from memory_sentences where keys @> ${keys}::integer[] and language = ${pair.source}
        order by at desc, unit desc limit ${limit}
      ) as found
      join memory_variants as own on own.unit = found.unit and own.language = ${pair.source}
      join memory_variants as other on other.unit = found.unit and other.language = ${pair.target}
      order by coalesce(other.at, own.at) desc, own.unit desc
    `.execute(db)
    return z.array(rowSchema).parse(found.rows)
  }

const rowSchema = z.object({ source: contentSchema, target: contentSchema, from: z.string(), at: z.date() })
