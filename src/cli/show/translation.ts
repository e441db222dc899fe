import type { Person } from '../../model/actor.ts'
import { type Segment, segmentsOf, type Unit } from '../../model/document.ts'
import type { ShelvedFinding } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import type { Suggestion } from '../../model/suggestion.ts'
import { isFilled, type PlacedTarget } from '../../model/translation.ts'
import type { Premises } from '../../premises.ts'
import { countsOf, revised } from '../../steps/compare.ts'
import { unitsOf } from '../../steps/find.ts'
import { toTagged } from '../../text/marks.ts'
import { type Change, changeRecord, changesOf, changeWords, textRecord } from '../change.ts'
import { findTranslation } from '../find.ts'
import { actorRecord, actorWords, originWords } from '../origin.ts'
import { findingSentence } from '../tell.ts'
import type { Terminal } from '../terminal.ts'
import { namesOf } from '../who.ts'

export const TRANSLATION_SHAPE = `{ slug, title, source, language, revision, etag, checked, engines: [id], waiting,
  revised: { since, changed, same, added, gone } | null, segments: [
  { id, unit: { kind, name }, source: { text, tagged },
    change: { type: "new" } | { type: "changed", was: { text, tagged }, diff: [{ type: "same" | "removed" | "added", text }] } | null,
    target: { text, tagged } | null, state,
    origin: { type, … } | null, originWords: string | null, by: { type, … } | null, at: string | null, suggestions: number,
    findings: [{ check, key, severity, message, params, at: { side, start, end } | null, fix: { text, tagged } | null }] }] }`

/** Prints every segment with its target, the state and origin of it, and what was found. */
export const showTranslation = async (
  slug: string,
  language: Language,
  { ports: { store, engines } }: Premises,
  terminal: Terminal,
): Promise<void> => {
  const { article, document, translation } = await findTranslation(store, slug, language)
  const targets = new Map((await store.translations.targets(translation.id)).map((one) => [one.segment, one]))
  const suggestions = Map.groupBy(await store.translations.suggestions(translation.id), ({ segment }) => segment)
  const findings = Map.groupBy(await store.translations.findings(translation.id), ({ segment }) => segment)
  const people = await namesOf(store)
  const { segmentation } = translation
  const units = await unitsOf(store, translation)
  const revision = await revised(document, store.documents, async (one) =>
    one.id === document.id ? units : unitsOf(store, { document: one.id, segmentation }),
  )
  const changes = changesOf(revision)
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
      segments: rows.map((row) => segmentRecord(row, people, terminal)),
    }
    await terminal.print(JSON.stringify(record, undefined, 2))
    return
  }
  await terminal.print([document.title, ...rows.map((row) => segmentLines(row, people, terminal))].join('\n\n'))
  const checked = translation.checked === translation.etag
  const lines = [
    ...(revision ? [terminal.say('revised', countsOf(revision))] : []),
    ...(checked ? [] : [terminal.say('unchecked')]),
    ...(waiting > 0 ? [terminal.say(engines.length === 0 ? 'waiting_no_engine' : 'waiting', { count: waiting })] : []),
  ]
  if (lines.length > 0) await terminal.print(`\n${lines.join('\n')}`)
}

interface Row {
  readonly unit: Unit
  readonly segment: Segment
  readonly change: Change | undefined
  readonly target: PlacedTarget | undefined
  readonly suggestions: readonly Suggestion[]
  readonly findings: readonly ShelvedFinding[]
}

const segmentRecord = (
  { unit, segment, change, target, suggestions, findings }: Row,
  people: ReadonlyMap<string, Person>,
  terminal: Terminal,
) => {
  const filled = target && isFilled(target) ? target : undefined
  return {
    id: segment.id,
    unit: { kind: unit.kind, name: unit.name },
    source: textRecord(segment.content),
    change: changeRecord(change),
    target: filled ? textRecord(filled.content) : null,
    state: target?.state ?? 'initial',
    origin: filled?.origin ?? null,
    originWords: filled ? originWords(filled.origin, terminal) : null,
    by: filled ? actorRecord(filled.by, people) : null,
    at: filled?.at ?? null,
    suggestions: suggestions.length,
    findings: findings.map((finding) => ({
      check: finding.check,
      key: finding.key,
      severity: finding.severity,
      message: findingSentence(finding, terminal),
      params: finding.params,
      at: finding.at ?? null,
      fix: finding.fix ? textRecord(finding.fix) : null,
    })),
  }
}

const segmentLines = (
  { segment, change, target, suggestions, findings }: Row,
  people: ReadonlyMap<string, Person>,
  terminal: Terminal,
): string => {
  const { say } = terminal
  const filled = target && isFilled(target) ? target : undefined
  const facts = [
    segment.id,
    say(`states.${target?.state ?? 'initial'}`),
    ...(change === 'new' ? [say('change.new')] : []),
    ...(filled ? [originWords(filled.origin, terminal), actorWords(filled.by, people, terminal)] : []),
    ...(suggestions.length > 0 ? [say('suggestions', { count: suggestions.length })] : []),
  ]
  return [
    [...new Set(facts)].join(' · '),
    `  ${toTagged(segment.content)}`,
    ...(change && change !== 'new' ? [`  ${changeWords(change, terminal)}`] : []),
    `  ${filled ? toTagged(filled.content) : '–'}`,
    ...findings.map((finding) => `  ${say(`severities.${finding.severity}`)}: ${findingSentence(finding, terminal)}`),
  ].join('\n')
}
