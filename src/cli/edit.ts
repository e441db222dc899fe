import { type Segment, segmentsOf } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId } from '../model/ids.ts'
import { type Edit, edit as editTranslation } from '../steps/edit.ts'
import { unitsOf } from '../steps/find.ts'
import { fromTagged } from '../text/marks.ts'
import { alignedTargets } from './align.ts'
import { command } from './command.ts'
import { readArticle } from './files.ts'
import { findTranslation } from './find.ts'
import { OPTION } from './options.ts'
import type { Terminal } from './terminal.ts'
import { findPerson } from './who.ts'

/** Puts a person's text into one segment, or a whole translated file into all. */
export const edit = command({
  name: 'edit',
  operands: { words: 'SLUG [TEXT]', least: 1, most: 2, takesText: true },
  options: {
    language: OPTION.language,
    by: OPTION.by,
    segment: OPTION.segment,
    fromFile: OPTION.file,
    base: OPTION.etag,
  },
  json: '{ slug, language, etag, segments }',
  async perform({ operands: [slug = '', text], language, by, segment, fromFile, base }, terminal) {
    if ((segment === undefined) !== (text === undefined) || (text === undefined) === (fromFile === undefined))
      throw new Fault('usage.unfit', { reason: terminal.say('usage.edit') })
    const { ports } = await terminal.open()
    const who = await findPerson(ports.store, by)
    const { translation } = await findTranslation(ports.store, slug, language)
    const units = await unitsOf(ports.store, translation)
    const targets =
      fromFile === undefined
        ? [targetOf(units.flatMap(segmentsOf), segment as SegmentId, text ?? '', terminal)]
        : alignedTargets(units, await readArticle(fromFile, terminal), language)
    const { etag } = await editTranslation(
      { translation: translation.id, base: base ?? translation.etag, targets },
      who,
      ports,
    )
    const count = targets.length
    await terminal.print(
      terminal.json
        ? JSON.stringify({ slug, language, etag, segments: count })
        : terminal.say('edited', { slug, language, count, etag }),
    )
    return 0
  },
})

/** Throws `segment.unknown`, and `edit.unfit` for marks that are not those of the source. */
const targetOf = (
  segments: readonly Segment[],
  id: SegmentId,
  typed: string,
  { say }: Terminal,
): Edit['targets'][number] => {
  const segment = segments.find((one) => one.id === id)
  if (!segment) throw new Fault('segment.unknown', { segment: id })
  const content = fromTagged(typed, segment.content)
  if (!content) throw new Fault('edit.unfit', { segment: id, reason: say('tagged_unfit') })
  return { segment: id, content }
}
