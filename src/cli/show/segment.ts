import type { Person } from '../../model/actor.ts'
import type { Segment, Unit } from '../../model/document.ts'
import type { ShelvedFinding } from '../../model/finding.ts'
import { type Content, plainText } from '../../model/inline.ts'
import type { Suggestion } from '../../model/suggestion.ts'
import { isFilled, type Origin, type PlacedTarget } from '../../model/translation.ts'
import type { Change } from '../../steps/changes.ts'
import { toTagged } from '../../text/marks.ts'
import { changeRecord, changeWords, textRecord } from '../change.ts'
import { codesIn, codeWords } from '../codes.ts'
import { actorRecord, actorWords, originWords } from '../origin.ts'
import { findingSentence } from '../tell.ts'
import type { Terminal } from '../terminal.ts'

/** A segment with all that hangs on it. */
export interface Row {
  readonly unit: Unit
  readonly segment: Segment
  readonly change: Change | undefined
  readonly target: PlacedTarget | undefined
  readonly suggestions: readonly Suggestion[]
  readonly findings: readonly ShelvedFinding[]
}

/** What the memory suggests for a source that reads otherwise, or reads as this one and is not its target. */
const alikeOf = ({ suggestions, target }: Row): readonly Alike[] =>
  suggestions.filter(
    (one): one is Alike =>
      one.origin.type === 'memory' &&
      (one.origin.source !== undefined || !target || !isFilled(target) || !isSame(one.content, target.content)),
  )
type Alike = Suggestion & { readonly origin: Extract<Origin, { readonly type: 'memory' }> }

const isSame = (one: Content, other: Content): boolean => toTagged(one) === toTagged(other)

/** As `--json` shows it. */
export const segmentRecord = (row: Row, people: ReadonlyMap<string, Person>, terminal: Terminal) => {
  const { unit, segment, change, target, suggestions, findings } = row
  const filled = target && isFilled(target) ? target : undefined
  return {
    id: segment.id,
    unit: { kind: unit.kind, name: unit.name },
    codes: codesIn(unit, segment),
    source: textRecord(segment.content),
    change: changeRecord(change),
    target: filled ? textRecord(filled.content) : null,
    state: target?.state ?? 'initial',
    origin: filled?.origin ?? null,
    originWords: filled ? originWords(filled.origin, terminal) : null,
    by: filled ? actorRecord(filled.by, people) : null,
    at: filled?.at ?? null,
    suggestions: suggestions.length,
    alike: alikeOf(row).map(({ similarity, origin: { source, from }, content }) => ({
      similarity,
      source: source ?? plainText(segment.content),
      target: textRecord(content),
      from,
    })),
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

/** As people read it: its facts, its text and what it was, its target, what was found. */
export const segmentLines = (row: Row, people: ReadonlyMap<string, Person>, terminal: Terminal): string => {
  const { unit, segment, change, target, suggestions, findings } = row
  const { say } = terminal
  const codes = codeWords(unit, segment, terminal)
  const filled = target && isFilled(target) ? target : undefined
  const facts = [
    segment.id,
    say(`states.${target?.state ?? 'initial'}`),
    ...(change?.type === 'new' ? [say('change.new')] : []),
    ...(filled ? [originWords(filled.origin, terminal), actorWords(filled.by, people, terminal)] : []),
    ...(suggestions.length > 0 ? [say('suggestions', { count: suggestions.length })] : []),
  ]
  return [
    [...new Set(facts)].join(' · '),
    `  ${toTagged(segment.content)}`,
    ...(codes === '' ? [] : [`  ${codes}`]),
    ...(change?.type === 'changed' ? [`  ${changeWords(change, terminal)}`] : []),
    `  ${filled ? toTagged(filled.content) : '–'}`,
    ...alikeOf(row).map((one) => `  ${originWords(one.origin, terminal)}: ${toTagged(one.content)}`),
    ...findings.map((finding) => `  ${say(`severities.${finding.severity}`)}: ${findingSentence(finding, terminal)}`),
  ].join('\n')
}
