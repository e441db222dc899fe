import { segmentsOf, type Unit } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId } from '../model/ids.ts'
import { plainText } from '../model/inline.ts'
import type { Cutting } from '../steps/cutting.ts'
import { unitsOf } from '../steps/find.ts'
import { resegment as resegmentTranslation } from '../steps/resegment.ts'
import { command } from './command.ts'
import { findTranslation } from './find.ts'
import { OPTION } from './options.ts'
import type { Terminal } from './terminal.ts'
import { findPerson } from './who.ts'

/** Cuts the source otherwise for one language. */
export const resegment = command({
  name: 'resegment',
  operands: { words: 'SLUG', least: 1, most: 1 },
  options: {
    language: OPTION.language,
    by: OPTION.by,
    split: OPTION.segment,
    at: OPTION.splitAt,
    merge: OPTION.segment,
    again: OPTION.resegmentAgain,
    base: OPTION.etag,
  },
  json: '{ slug, language, etag, segments }',
  async perform({ operands: [slug = ''], language, by, split, at, merge, again, base }, terminal) {
    const orders = [split !== undefined, merge !== undefined, again].filter((given) => given)
    if (orders.length !== 1 || (split === undefined) !== (at === undefined))
      throw new Fault('usage.unfit', { reason: terminal.say('usage.resegment') })
    const { ports } = await terminal.open()
    const who = await findPerson(ports.store, by)
    const { translation } = await findTranslation(ports.store, slug, language)
    const order: Cutting =
      split !== undefined
        ? splitAt(await unitsOf(ports.store, translation), split, at ?? '', terminal)
        : merge !== undefined
          ? { type: 'merge', segment: merge }
          : { type: 'again' }
    const { etag } = await resegmentTranslation(
      { translation: translation.id, base: base ?? translation.etag, order },
      who,
      ports,
    )
    const count = (await ports.store.translations.targets(translation.id)).length
    await terminal.print(
      terminal.json
        ? JSON.stringify({ slug, language, etag, segments: count })
        : terminal.say('resegmented', { slug, language, count, etag }),
    )
    return 0
  },
})

/** Throws `segment.unknown`, and `usage.unfit` for words that are not there or stand there twice. */
const splitAt = (units: readonly Unit[], segment: SegmentId, words: string, { say }: Terminal): Cutting => {
  const found = units.flatMap(segmentsOf).find(({ id }) => id === segment)
  if (!found) throw new Fault('segment.unknown', { segment })
  const text = plainText(found.content)
  const at = text.indexOf(words)
  if (at < 0 || text.indexOf(words, at + 1) >= 0)
    throw new Fault('usage.unfit', { reason: say('usage.split_at', { found: words }) })
  return { type: 'split', segment, at }
}
