import { join } from 'node:path'
import { compose } from '../../markdown/index.ts'
import { segmentsOf } from '../../model/document.ts'
import { Fault } from '../../model/fault.ts'
import type { LanguageStanding } from '../../model/standing.ts'
import { isFilled } from '../../model/translation.ts'
import { unitsOf } from '../../steps/find.ts'
import type { Store } from '../../store.ts'
import { codeProblems } from '../../text/codes.ts'
import { writeText } from '../files.ts'
import { findTranslation } from '../find.ts'
import type { Terminal } from '../terminal.ts'

/** A draft as it was written. */
export interface Written {
  readonly path: string
  readonly segments: number
  /** Segments without a target, or with one that has lost codes of its source: the file has the source text in their place. */
  readonly empty: number
  readonly findings: LanguageStanding['findings']
}

/**
 * Writes the draft in one language as `<folder>/<language>/<name>.md`. Throws what stopped the draft, `document.not_composed`
 * or `file.unwritable`; then nothing is written.
 */
export const writeDraft = async (
  { slug, name, folder }: { readonly slug: string; readonly name: string; readonly folder: string },
  { language, failure, findings }: LanguageStanding,
  store: Store,
  terminal: Terminal,
): Promise<Written> => {
  if (failure) throw new Fault(failure.code, failure.params)
  const { document, translation } = await findTranslation(store, slug, language)
  const units = await unitsOf(store, translation)
  const sources = new Map(units.flatMap(segmentsOf).map(({ id, content }) => [id, content]))
  const targets = new Map(
    (await store.translations.targets(translation.id))
      .filter(isFilled)
      .filter(({ segment, content }) => codeProblems(sources.get(segment) ?? [], content).length === 0)
      .map(({ segment, content }) => [segment, content]),
  )
  const path = join(folder, language, `${name}.md`)
  await writeText(
    path,
    compose(document.markdown, units, (segment) => targets.get(segment.id)),
    terminal,
  )
  return { path, segments: sources.size, empty: sources.size - targets.size, findings }
}
