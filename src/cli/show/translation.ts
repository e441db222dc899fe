import { segmentsOf } from '../../model/document.ts'
import type { Language } from '../../model/language.ts'
import { isFilled } from '../../model/translation.ts'
import type { Premises } from '../../premises.ts'
import { changesOf } from '../../steps/changes.ts'
import { countsOf, revised } from '../../steps/compare.ts'
import { unitsOf } from '../../steps/find.ts'
import { keptOf } from '../../steps/kept.ts'
import { findTranslation } from '../find.ts'
import type { Terminal } from '../terminal.ts'
import { namesOf } from '../who.ts'
import { type Row, segmentLines, segmentRecord } from './segment.ts'

export const TRANSLATION_SHAPE = `{ slug, title, source, language, revision, etag, checked, engines: [id], waiting,
  revised: { since, changed, same, added, gone } | null, kept: { kept, again } | null, segments: [
  { id, unit: { kind, name }, codes: [{ id, kind, open, close, href? }], source: { text, tagged },
    change: { type: "new" } | { type: "changed", was: { text, tagged }, diff: [{ type: "same" | "removed" | "added", text }] } | null,
    target: { text, tagged } | null, state,
    origin: { type, … } | null, originWords: string | null, by: { type, … } | null, at: string | null, suggestions: number,
    alike: [{ similarity, source, target: { text, tagged }, from }],
    findings: [{ check, key, severity, message, params, at: { side, start, end } | null, fix: { text, tagged } | null }] }] }`

/** Prints every segment with its target, the state and origin of it, and what was found. */
export const showTranslation = async (
  slug: string,
  language: Language,
  { ports: { store, engines } }: Premises,
  terminal: Terminal,
): Promise<void> => {
  const { article, document, translation } = await findTranslation(store, slug, language)
  const placed = await store.translations.targets(translation.id)
  const targets = new Map(placed.map((one) => [one.segment, one]))
  const suggestions = Map.groupBy(await store.translations.suggestions(translation.id), ({ segment }) => segment)
  const findings = Map.groupBy(await store.translations.findings(translation.id), ({ segment }) => segment)
  const people = await namesOf(store)
  const units = await unitsOf(store, translation)
  const revision = await revised(document, store.documents, ({ id }) => store.documents.units(id))
  const changes = changesOf(revision, units)
  const kept = revision && (await keptOf(translation, units, placed, store))
  const rows = units.flatMap((unit) =>
    segmentsOf(unit).map(
      (segment): Row => ({
        unit,
        segment,
        change: changes.get(segment.id),
        target: targets.get(segment.id),
        suggestions: suggestions.get(segment.id) ?? [],
        findings: findings.get(segment.id) ?? [],
      }),
    ),
  )
  const waiting = rows.filter(({ target }) => !target || !isFilled(target)).length
  if (terminal.json) {
    const record = {
      slug,
      title: document.title,
      source: article.source,
      language,
      revision: document.revision,
      etag: translation.etag,
      checked: translation.checked,
      engines: engines.map(({ id }) => id),
      waiting,
      revised: revision ? countsOf(revision) : null,
      kept: kept ?? null,
      segments: rows.map((row) => segmentRecord(row, people, terminal)),
    }
    await terminal.print(JSON.stringify(record, undefined, 2))
    return
  }
  await terminal.print([document.title, ...rows.map((row) => segmentLines(row, people, terminal))].join('\n\n'))
  const checked = translation.checked === translation.etag
  const lines = [
    ...(revision ? [terminal.say('revised', countsOf(revision))] : []),
    ...(kept ? [terminal.say('kept', { ...kept })] : []),
    ...(checked ? [] : [terminal.say('unchecked')]),
    ...(waiting > 0 ? [terminal.say(engines.length === 0 ? 'waiting_no_engine' : 'waiting', { count: waiting })] : []),
  ]
  if (lines.length > 0) await terminal.print(`\n${lines.join('\n')}`)
}
